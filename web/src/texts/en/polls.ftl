polls-title = Straw polls
