/**
 * What a reader may choose about the look of the site: each choice is an attribute of the document
 * (`data-text-size="large"`) that the stylesheets know.
 */
export const displayChoices = {
  'text-size': {
    name: '字号',
    usual: 'medium',
    options: [
      ['small', '小'],
      ['medium', '中'],
      ['large', '大'],
    ],
  },
  theme: {
    name: '明暗',
    usual: 'system',
    options: [
      ['system', '随系统'],
      ['light', '浅色'],
      ['dark', '深色'],
    ],
  },
} as const;

export type DisplayChoice = keyof typeof displayChoices;
