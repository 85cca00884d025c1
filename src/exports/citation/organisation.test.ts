import { expect, test } from 'vitest';
import { isOrganisation } from './organisation.ts';

test.each(['新华社', '本报编辑部', '县委报道组', '北关区民政局', '安阳日报社', '区融媒体中心'])(
  '%s is an organisation',
  (name) => {
    expect(isOrganisation(name)).toBe(true);
  },
);

test.each(['张璐', '王嘉晨', '欧阳文忠', '阿卜杜拉·买买提', '李国会', '林组', '李建科'])(
  '%s is a person',
  (name) => {
    expect(isOrganisation(name)).toBe(false);
  },
);
