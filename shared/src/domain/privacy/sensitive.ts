/** Classes of matters whose people need special protection (个人信息保护法 §28, 未成年人保护法, 反家庭暴力法). */
export const sensitiveClasses = ['minor', 'domestic-violence', 'illness'] as const;
export type SensitiveClass = (typeof sensitiveClasses)[number];

export type SensitiveWords = Readonly<Record<SensitiveClass, readonly string[]>>;

/** Words to begin with; a site edits them. */
export const defaultSensitiveWords: SensitiveWords = {
  minor: ['未成年', '儿童', '孩子', '小学生', '中学生', '幼儿园', '校园欺凌', '留守'],
  'domestic-violence': ['家暴', '家庭暴力', '被丈夫打', '被老公打', '虐待'],
  illness: ['艾滋', '精神病', '精神障碍', '抑郁', '传染病', '肝炎', '结核', '病历', '癌'],
};

/** The classes that a text may belong to; a person decides. */
export function sensitiveIn(text: string, words: SensitiveWords = defaultSensitiveWords): SensitiveClass[] {
  return sensitiveClasses.filter((name) => words[name].some((word) => text.includes(word)));
}
