/**
 * What an error code of npm means for the person at the keyboard, and how to mend it. The first
 * entry that knows the code answers.
 * @type {readonly { codes: RegExp, what: string, mend: string }[]}
 */
const troubles = [
  {
    codes:
      /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT|FETCH_ERROR)$/,
    what: 'The package registry cannot be reached.',
    mend: 'Check the connection (and the proxy, if there is one: npm config get proxy), then run the command again.',
  },
  {
    codes: /CERT|SSL|TLS/,
    what: 'The connection to the package registry is not trusted.',
    mend: 'Behind a company proxy, set NODE_EXTRA_CA_CERTS to its certificate file and run the command again.',
  },
  {
    codes: /^(E401|E403|ENEEDAUTH)$/,
    what: 'The package registry refuses access.',
    mend: 'Check which registry is set (npm config get registry) and whether it wants you to log in.',
  },
  {
    codes: /^(E404|ETARGET|ENOVERSIONS)$/,
    what: 'The package registry does not have a package that the lockfile names.',
    mend: 'Check which registry is set: npm config get registry',
  },
  {
    codes: /^EUSAGE$/,
    what: 'package.json and package-lock.json do not agree.',
    mend: 'Whoever changed package.json last runs npm install and commits package-lock.json too.',
  },
  {
    codes: /^EINTEGRITY$/,
    what: 'A downloaded package is not the one that the lockfile describes.',
    mend: 'Run npm cache clean --force, then the command again. If it stays so, do not work around it: ask.',
  },
  {
    codes: /^ENOSPC$/,
    what: 'The disk is full.',
    mend: 'The packages take about 1 GB. Make room and run the command again.',
  },
  {
    codes: /^(EACCES|EPERM|EROFS)$/,
    what: 'The project folder cannot be written to.',
    mend: 'Check who owns it and its node_modules folder, and that no other program has it open.',
  },
];

/**
 * @param {string} output - what npm wrote to stderr
 * @returns {string[]} lines that say what happened and how to mend it
 */
export function explainNpmFailure(output) {
  const code = /^npm (?:error|ERR!) code (\S+)/m.exec(output)?.[1];
  const trouble = code === undefined ? undefined : troubles.find((it) => it.codes.test(code));
  if (trouble === undefined) {
    return [
      'npm could not install the packages; its own message stands above.',
      'If it does not help: delete the folder node_modules and run the command again.',
    ];
  }
  return [`${trouble.what} (npm: ${code})`, trouble.mend];
}
