/** All places are taken. */
export interface Full {
  /** What has no place left; `socket` when this connection is in another workshop. */
  readonly of: 'workshop' | 'server' | 'socket';
  /** How many may be in at once; each open window takes one. */
  readonly places: number;
  /** When the server said so last, in ms since 1970. */
  readonly asked: number;
}

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
  /** Why there is no place for this window; undefined while there is one, or while that is not known. */
  readonly full: Full | undefined;
}
