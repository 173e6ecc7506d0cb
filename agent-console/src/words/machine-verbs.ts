/** Verbs that only the system does, as they stand in a timeline. */
export const machineVerbWords: Readonly<Record<string, string>> = {
  open: '登记',
  abandon: '放弃',
  archive: '归档',
  'adopt-child': '并入关联单',
  'release-child': '解除关联单',
  'link-sibling': '关联同一来电的事项',
  'hand-to-emergency': '一键转接',
  'settle-emergency': '转接结果',
  'fire-clock': '时限提醒',
  'load-calendar': '日历补录，重算时限',
};
