# Der Wirkungsweg
chain-turn = Richtung des Lesesatzes
chain-forwards = Vom Einsatz her
chain-backwards = Vom Ziel her
