/** What the connection of an open workshop tells. */
import type { Access, Area, Stage } from '../model/contract';
import type { Pointer } from '../model/presence';
import type { TrayItem } from '../model/tray';
import type { Refused } from './area-sync';
import type { SharedDocument } from './documents';
import type { Notice } from './notices';
import type { Device } from './presence';
import type { Status } from './status';

export interface SyncEvents {
  status(status: Status): void;
  synced(area: Area): void;
  access(area: Area, access: Access): void;
  /** The server does not let us into this area; the reason is one of its codes. */
  denied(area: Area, reason: string): void;
  notice(area: Area, notice: Notice): void;
  devices(devices: Device[]): void;
  pointers(pointers: readonly Pointer[]): void;
  stage(stage: Partial<Stage>): void;
  /** Turns changes that the server did not take into what is put aside. */
  refused(refused: Refused): TrayItem[];
  putAside(items: TrayItem[]): void;
  /** Another document takes the place of the area's document so far. */
  replaced(area: Area, document: SharedDocument): void;
  /** Whether what is changed here survives the tab. */
  keeps(keeps: boolean): void;
  /** What was put aside on this device before. */
  tray(items: TrayItem[]): void;
}
