shell-area-model = Impact model
