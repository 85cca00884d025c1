/** @param {import('@11ty/eleventy').UserConfig} eleventy */
export default function config(eleventy) {
  // The archive that is measured may lie in a folder that is ignored otherwise.
  eleventy.setUseGitIgnore(false);
  eleventy.ignores.delete('**/node_modules/**');
  return { dir: { input: 'pages', includes: '../_includes', output: '_site' } };
}
