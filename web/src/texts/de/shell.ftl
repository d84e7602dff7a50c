shell-area-model = Wirkungsmodell
