import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readNationalList, rowsOf } from './national-list.ts';

/** A file as tar has it: a header of 512 bytes, then the bytes filled up to a multiple of 512. */
function tarred(name: string, text: string): Buffer {
  const bytes = Buffer.from(text);
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write('0', 156);
  return Buffer.concat([header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]);
}

test('the list is read out of the package', () => {
  const archive = gzipSync(
    Buffer.concat([
      tarred('package/README.md', '# no list'),
      tarred('package/dist/provinces.csv', 'code,name\n71,"南河省"\n'),
      tarred('package/dist/cities.csv', 'code,name,provinceCode\n7101,"安州市",71\n'),
      tarred(
        'package/dist/areas.csv',
        'code,name,cityCode,provinceCode\n710101,"北门区",7101,71\n',
      ),
      tarred('package/dist/streets.csv', 'code,name,areaCode\n710101001,"灯塔街道",710101\n'),
      tarred(
        'package/dist/villages.csv',
        'code,name,streetCode\n710101001001,"光辉路社区居委会",710101001\n710102001001,"和平社区",710102001\n',
      ),
      Buffer.alloc(1024),
    ]),
  );
  const list = readNationalList(archive);
  expect(list.provinces).toEqual([{ code: '71', name: '南河省' }]);
  expect(list.districts).toEqual([{ code: '710101', name: '北门区' }]);
  expect(list.grassrootsOf(new Set(['710101']))).toEqual([
    { code: '710101001001', name: '光辉路社区居委会' },
  ]);
});

test('rows with quotes and without; blanks inside a name are slips', () => {
  expect(rowsOf('code,name\r\n41,"河南省"\r\n4101,郑州市,41\r\n4102,"开 封市",41\r\n')).toEqual([
    { code: '41', name: '河南省' },
    { code: '4101', name: '郑州市' },
    { code: '4102', name: '开封市' },
  ]);
});
