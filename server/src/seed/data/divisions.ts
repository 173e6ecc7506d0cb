/** GB/T 2260 and its township extension, as far as the demo site goes. */
export const divisions: readonly { code: string; name: string; parent: string | null }[] = [
  { code: '410927', name: '台前县', parent: null },
  { code: '410927100', name: '城关镇', parent: '410927' },
  { code: '410927101', name: '侯庙镇', parent: '410927' },
  { code: '410927102', name: '孙口镇', parent: '410927' },
  { code: '410927103', name: '打渔陈镇', parent: '410927' },
  { code: '410927104', name: '马楼镇', parent: '410927' },
  { code: '410927105', name: '吴坝镇', parent: '410927' },
  { code: '410927200', name: '后方乡', parent: '410927' },
  { code: '410927201', name: '清水河乡', parent: '410927' },
  { code: '410927205', name: '夹河乡', parent: '410927' },
];
