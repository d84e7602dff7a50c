/** Line icons on a 20 × 20 grid, drawn with currentColor. */
export const ICONS = {
  add: '<path d="M10 4v12M4 10h12"/>',
  minus: '<path d="M4 10h12"/>',
  close: '<path d="M5 5l10 10M15 5L5 15"/>',
  check: '<path d="M4 10.5l4 4 8-9"/>',
  more: '<g fill="currentColor"><circle cx="10" cy="4" r="1.2"/><circle cx="10" cy="10" r="1.2"/><circle cx="10" cy="16" r="1.2"/></g>',
  right: '<path d="M8 5l5 5-5 5"/>',
  left: '<path d="M12 5l-5 5 5 5"/>',
  down: '<path d="M5 8l5 5 5-5"/>',
  up: '<path d="M5 12l5-5 5 5"/>',
  arrow: '<path d="M3 10h12M11 5.5l4.5 4.5-4.5 4.5"/>',
  upload: '<path d="M10 16V4M5 9l5-5 5 5"/>',
  download: '<path d="M10 4v12M5 11l5 5 5-5"/>',
  warning: '<path d="M10 3l7.5 13.5h-15zM10 8v4M10 14.3v.2"/>',
  info: '<circle cx="10" cy="10" r="7.5"/><path d="M10 9v5M10 6v.2"/>',
  help: '<circle cx="10" cy="10" r="7.5"/><path d="M7.8 8a2.2 2.2 0 113.2 1.9c-.8.4-1 .8-1 1.6M10 14.2v.1"/>',
  indicator: '<path d="M3 16V4M3 16h14M6 12l3.5-4 3 2.500L17 5"/>',
  target: '<circle cx="10" cy="10" r="7.5"/><circle cx="10" cy="10" r="3.2"/>',
  clock: '<circle cx="10" cy="10" r="7.5"/><path d="M10 5.8V10l3 2"/>',
  edit: '<path d="M4 16l1-4 8.5-8.5 3 3L8 15z"/>',
  lock: '<rect x="4" y="9" width="12" height="8" rx="1.5"/><path d="M6.5 9V6.500a3.5 3.5 0 017 0V9"/>',
  unlock: '<rect x="4" y="9" width="12" height="8" rx="1.5"/><path d="M6.5 9V6a3.5 3.5 0 016.8-1.2"/>',
  delete: '<path d="M4 6h12M8 6V4h4v2M6 6l.7 11h6.600L14 6"/>',
  restore: '<path d="M4 8.500h8a4 4 0 010 8H7M7.5 5L4 8.5 7.5 12"/>',
  model:
    '<rect x="2.5" y="4" width="4" height="5" rx=".5"/><rect x="2.5" y="12" width="4" height="4" rx=".5"/><rect x="13.5" y="7" width="4" height="6" rx=".5"/><path d="M6.5 6.500c4 0 3 3.5 7 3.5"/>',
  link: '<path d="M8.5 11.500l3-3M7 9.500L5 11.500a2.8 2.8 0 004 4l2-2M13 10.500l2-2a2.8 2.8 0 00-4-4l-2 2"/>',
  hidden: '<path d="M2 10c2-3.5 4.7-5.2 8-5.200s6 1.7 8 5.200c-2 3.5-4.7 5.2-8 5.200S4 13.5 2 10zM3.5 17l13-14"/>',
  visible:
    '<path d="M2 10c2-3.5 4.7-5.2 8-5.200s6 1.7 8 5.200c-2 3.5-4.7 5.2-8 5.200S4 13.5 2 10z"/><circle cx="10" cy="10" r="2.5"/>',
  reading: '<path d="M10 5C8 3.7 5.5 3.5 3 4v11.500c2.5-.5 5-.3 7 1 2-1.3 4.5-1.5 7-1V4c-2.5-.5-5-.3-7 1zM10 5v11.5"/>',
  projector: '<rect x="2.5" y="3.5" width="15" height="10" rx="1"/><path d="M7 17h6M10 13.500V17"/>',
  offline: '<path d="M5.5 15.500a3.5 3.5 0 01-.4-7A5 5 0 0114.5 8a3.8 3.8 0 011.5 7.200M3 17.500l14-15"/>',
  sending:
    '<path d="M5.5 15.500a3.5 3.5 0 01-.4-7A5 5 0 0114.5 8a3.8 3.8 0 01.4 7.500M10 17v-6M7.5 13.300L10 10.800l2.5 2.5"/>',
  fit: '<path d="M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4"/>',
  people:
    '<circle cx="7.5" cy="7" r="2.8"/><path d="M2 16c.4-3 2.6-4.5 5.5-4.500S12.6 13 13 16M13 4.500a2.6 2.6 0 010 5M15 11.800c1.8.5 2.8 1.9 3 4.2"/>',
  follow:
    '<circle cx="7" cy="6" r="2.8"/><path d="M1.5 15.500c.4-3.2 2.6-4.700 5.500-4.700 1.600 0 3 .5 4 1.400M11.500 15.500h6M15 13l2.500 2.500L15 18"/>',
  person: '<circle cx="10" cy="6.5" r="3.3"/><path d="M3.5 17c.6-3.6 3.2-5.3 6.5-5.300s5.9 1.7 6.5 5.3"/>',
  invite:
    '<circle cx="8" cy="7" r="3"/><path d="M2.5 16c.4-3.2 2.6-4.7 5.5-4.700s5.1 1.5 5.5 4.700M15 5v5M12.5 7.500h5"/>',
  flag: '<path d="M5 17V3.500h9.500L12.5 7l2 3.500H5"/>',
  note: '<path d="M4 3h12v9l-4 5H4zM16 12h-4v5"/>',
  comment: '<path d="M3.5 4h13v9.500H9.500L6 16.500v-3H3.5z"/>',
  filter: '<path d="M3 4.500h14L11.500 10.700V16l-3-1.700v-3.600z"/>',
  search: '<circle cx="8.5" cy="8.5" r="5"/><path d="M12.5 12.500L17 17"/>',
  undo: '<path d="M7.5 4.500L4 8l3.5 3.500M4 8h7.500a4.2 4.2 0 010 8.400H8"/>',
  redo: '<path d="M12.5 4.500L16 8l-3.5 3.500M16 8H8.500a4.2 4.2 0 000 8.400H12"/>',
  outline: '<path d="M4 5h12M7 10h9M7 15h9M3.5 10h.2M3.5 15h.2"/>',
  move: '<path d="M10 2.500v15M2.5 10h15M7.5 5L10 2.5 12.5 5M7.5 15l2.5 2.5 2.5-2.500M5 7.500L2.5 10 5 12.500M15 7.500l2.5 2.5-2.5 2.5"/>',
  copy: '<rect x="7" y="7" width="10" height="10" rx="1.5"/><path d="M13 7V4.500A1.5 1.5 0 0011.5 3h-7A1.5 1.5 0 003 4.500v7A1.5 1.5 0 004.5 13H7"/>',
  key: '<circle cx="7" cy="13" r="3.5"/><path d="M9.5 10.500L16.5 3.500M14 6l2.5 2.500M11.5 8.500l1.5 1.5"/>',
  leave: '<path d="M12 4H5v12h7M9 10h8.500M14 6.500l3.5 3.5-3.5 3.5"/>',
  language:
    '<circle cx="10" cy="10" r="7.5"/><path d="M2.5 10h15M10 2.500c2.5 2.3 3.5 4.7 3.5 7.500s-1 5.2-3.5 7.500c-2.5-2.3-3.5-4.7-3.5-7.500s1-5.2 3.5-7.500z"/>',
  settings:
    '<path d="M3 6h7.500M15.500 6H17M3 14h1.500M9.500 14H17"/><circle cx="13" cy="6" r="2.5"/><circle cx="7" cy="14" r="2.5"/>',
  file: '<path d="M5 2.500h6.500L15 6v11.500H5zM11.5 2.500V6H15"/>',
  pin: '<path d="M7 3h6l-1 5 3 3H5l3-3zM10 11v6.5"/>',
} as const;

export type IconName = keyof typeof ICONS;
