import type { BuildFigures } from './arithmetic.ts';

/** What a limit counts. */
export type Counted = Exclude<keyof BuildFigures, 'pieces' | 'searchList'>;

/** How much of something fits. */
export type Limit = { readonly of: string; readonly counts: Counted; readonly most: number };

const megabyte = 1e6;
const gigabyte = 1e9;

/** What a job of GitHub Actions has, on the usual machine with Linux. */
export const job = { memory: 16 * gigabyte, disk: 14 * gigabyte, minutes: 360 } as const;

/**
 * What hosts and machines take, as their documentation said in autumn 2026; they change it:
 * - GitHub Pages: docs.github.com/pages/getting-started-with-github-pages/github-pages-limits, and
 *   github.com/actions/upload-pages-artifact for what is refused unseen
 * - GitHub Actions: docs.github.com/actions/reference/limits and …/runners/github-hosted-runners
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
  { of: 'GitHub Pages, refused unseen: 10 GB', counts: 'bytes', most: 10 * gigabyte },
  { of: 'GitHub Actions: 14 GB of disk', counts: 'bytes', most: job.disk },
  { of: 'GitHub Actions, one build: 16 GB of memory', counts: 'peak', most: job.memory },
  { of: 'GitHub Actions, one build: 6 hours', counts: 'minutes', most: job.minutes },
  { of: 'a frequent word fetches a file of 1 MB', counts: 'searchFile', most: megabyte },
];
