polls-title = Stimmungsbilder
