/**
 * The guide in a kept archive: what it is, how to see that nothing is missing, how to read it, how
 * to rebuild it. In Chinese and English, for somebody who has nothing but the zip file.
 *
 * @param title - what the archive is called; null where it says nothing
 */
export function keptGuide(title: string | null): string {
  return `# ${title === null ? '整份存档' : `《${title}》整份存档`}

这个文件夹里是整份存档：识别稿、编者记录、整理出来的文稿、做好的网站、做网站的程序，以及每个文件的校验和。离开原来的仓库，单凭它就可以看、可以查、可以改、可以原样重做。

| 在哪里               | 是什么                                                         |
| -------------------- | -------------------------------------------------------------- |
| \`content/sources/\`   | 识别稿（\`.txt\`，收到什么样就是什么样）和编者记录（\`.yaml\`）    |
| \`content/\` 其余各处  | 整理出来的文稿、署名、地名，Markdown 文件；存档的设置          |
| \`dist/\`              | 做好的网站                                                     |
| \`scripts/\` \`src/\` 等 | 程序；\`package-lock.json\` 记着它用的每一个软件包的版本和校验和 |
| \`SHA256SUMS\`         | 每个文件的 SHA-256 校验和                                      |

## 看

双击 \`dist/index.html\`，不联网也能看、能查。

## 核对

文件有没有缺损，在这个文件夹里运行：

- Linux：\`sha256sum --check --quiet SHA256SUMS\`
- macOS：\`shasum -a 256 --check --quiet SHA256SUMS\`
- 装了 Node 的任何电脑：\`npm ci\`，再 \`npm run keep -- --verify\`

没有一行说 FAILED，就是一个字节也没有变。

## 重做

装好 [Node](https://nodejs.org)（20 或更新），联网，在这个文件夹里运行：

\`\`\`sh
npm ci                      # 按 package-lock.json 下载软件包
npm run archive -- --check  # 文稿与识别稿、记录相符
npm run build               # 重做 dist/
npm run keep -- --verify    # 重做出来的与原来的一字不差
\`\`\`

\`npm run keep\` 再打一个包，与这一个的字节相同。怎样加版面、改错字，见 \`content/README.md\`。

---

# ${title === null ? 'A whole archive' : `《${title}》: a whole archive`}

This folder holds the whole archive: the OCR texts as they were received, the editors’ records, the collections made of them, the built site, the program that makes it, and the checksum of every file. Nothing of the original repository is needed to read, search, mend or rebuild it.

| where                         | what                                                                   |
| ----------------------------- | ---------------------------------------------------------------------- |
| \`content/sources/\`            | OCR texts (\`.txt\`, as received) and editors’ records (\`.yaml\`)         |
| the rest of \`content/\`        | pieces, bylines, places and so on as Markdown; the archive’s settings  |
| \`dist/\`                       | the built site                                                         |
| \`scripts/\`, \`src/\` and others | the program; \`package-lock.json\` names every package with its checksum |
| \`SHA256SUMS\`                  | SHA-256 of every file                                                  |

- **Read it**: open \`dist/index.html\` by double click; it needs no network.
- **Verify it**: \`sha256sum --check --quiet SHA256SUMS\` (Linux), \`shasum -a 256 --check --quiet SHA256SUMS\` (macOS), or, wherever Node is, \`npm ci\` and \`npm run keep -- --verify\`. Where no line says FAILED, no byte has changed.
- **Rebuild it**: with [Node](https://nodejs.org) 20 or newer and a network, \`npm ci\`, then \`npm run build\`. The checksums hold for the rebuilt \`dist/\` as they did for the one that was kept: verify again. \`npm run archive -- --check\` shows that the collections are what the program makes of the sources; \`npm run keep\` packs the same bytes again.

\`README.md\` tells how it works, \`content/README.md\` how it is edited.
`;
}
