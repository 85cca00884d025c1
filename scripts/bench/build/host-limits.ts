/** What a limit counts. */
export type Counted = 'files' | 'bytes' | 'largestFolder' | 'minutes';

/** How much of something fits. */
export type Limit = { readonly of: string; readonly counts: Counted; readonly most: number };

const gigabyte = 1e9;

/**
 * What hosts and machines take, as their documentation said in autumn 2026; they change it:
 * - GitHub Pages: docs.github.com/pages/getting-started-with-github-pages/github-pages-limits
 * - GitHub Actions: docs.github.com/actions/reference/limits
 * - Cloudflare Pages: developers.cloudflare.com/pages/platform/limits/#files
 * - Netlify: docs.netlify.com/site-deploys/overview
 * - GitLab.com: docs.gitlab.com/user/gitlab_com, under Pages
 * - zip: a file without the ZIP64 extension has room for a number of two bytes (APPNOTE, 4.4.22)
 */
export const limits: readonly Limit[] = [
  { of: 'Cloudflare Pages, free: 20,000 files', counts: 'files', most: 20_000 },
  { of: 'zip file without ZIP64: 65,535 files', counts: 'files', most: 65_535 },
  { of: 'Cloudflare Pages, paid: 100,000 files', counts: 'files', most: 100_000 },
  { of: 'GitLab.com Pages: 200,000 files', counts: 'files', most: 200_000 },
  { of: 'Netlify: 54,000 files in one folder', counts: 'largestFolder', most: 54_000 },
  { of: 'GitHub Pages: 1 GB', counts: 'bytes', most: gigabyte },
  { of: 'GitHub Actions: 6 hours a job', counts: 'minutes', most: 360 },
];
