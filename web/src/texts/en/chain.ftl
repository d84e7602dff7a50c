# The chain
chain-turn = Direction of the reading
chain-forwards = From what we put in
chain-backwards = From the goal
