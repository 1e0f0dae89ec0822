// The unprivileged role that the application runs as. Its rights are granted by the migrations, which name it;
// so it must exist before they are applied.
import pg from 'pg';

export const appRole = 'onset_app';

/** Makes the role able to sign in with this password; a role that already can is left as it is. */
export async function ensureAppRole(owner: pg.Client, appUrl: string): Promise<void> {
  if (!(await roleExists(owner))) {
    await owner.query(`CREATE ROLE ${appRole} LOGIN PASSWORD ${passwordLiteral(owner, appUrl)}`);
  } else if (!(await canConnect(appUrl))) {
    await owner.query(`ALTER ROLE ${appRole} LOGIN PASSWORD ${passwordLiteral(owner, appUrl)}`);
  }
}

/** For a login of the operator's own choice: lends it the rights that the migrations give to the role. */
export async function lendAppRole(owner: pg.Client, appUrl: string): Promise<void> {
  if (!(await roleExists(owner))) await owner.query(`CREATE ROLE ${appRole} NOLOGIN`);
  const login = decodeURIComponent(new URL(appUrl).username);
  if (login === appRole) return;
  const membership = await owner.query('SELECT pg_has_role($1::name, $2::name, $3) AS member', [
    login,
    appRole,
    'USAGE',
  ]);
  if (membership.rows[0]?.member === true) return;
  await owner.query(`GRANT ${appRole} TO ${owner.escapeIdentifier(login)}`);
}

async function roleExists(owner: pg.Client): Promise<boolean> {
  const found = await owner.query('SELECT FROM pg_roles WHERE rolname = $1', [appRole]);
  return found.rowCount === 1;
}

async function canConnect(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end();
  }
}

function passwordLiteral(owner: pg.Client, url: string): string {
  return owner.escapeLiteral(decodeURIComponent(new URL(url).password));
}
