/** How the connection of a workshop is doing. */
export interface Status {
  /** Whether the socket is up. */
  readonly connected: boolean;
  /** Whether what was made before it came up has been exchanged. */
  readonly settled: boolean;
  /** Things changed on this device and not stored yet, in areas that can be reached. */
  readonly pending: number;
  /** As many in areas that are closed now. */
  readonly waiting: number;
  /** Whether the server has left changes unanswered for longer than it should. */
  readonly silent: boolean;
}
