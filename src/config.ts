// What did the operator set? The environment, checked once; the only place that reads `process.env`.
import { createPrivateKey } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { z } from 'zod';
import type { StripeSettings } from '#accounts';
import type { ModelSettings } from '#assistant';
import type { ConsultLimits } from '#consultant';

const HOME = resolve(import.meta.dirname, '..');

const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default(join(HOME, 'data')),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  SOURCES_DIR: z.string().min(1).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).optional(),
  MAIL_IN_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  MAIL_IN_HOST: z.string().min(1).optional(),
  MAIL_TLS_KEY_FILE: z.string().min(1).optional(),
  MAIL_TLS_CERTIFICATE_FILE: z.string().min(1).optional(),
  IMAP_URL: z.url({ protocol: /^imaps?$/ }).optional(),
  MAIL_AUTHSERV_ID: z.string().min(1).max(254).optional(),
  DKIM_DOMAIN: z.string().min(1).max(253).optional(),
  DKIM_SELECTOR: z.string().min(1).max(63).optional(),
  DKIM_KEY_FILE: z.string().min(1).optional(),
  OCR_COMMAND: z.string().min(1).max(4096).optional(),
  CONSULT_ADDRESS: z.email().max(254).toLowerCase().optional(),
  CONSULT_PER_SENDER: z.coerce.number().int().min(1).default(10),
  CONSULT_PER_HOUR: z.coerce.number().int().min(1).default(200),
  CONSULT_ORIGINALS_DAYS: z.coerce.number().int().min(0).max(3650).default(0),
  SESSION_SECRET: z.string().min(32, 'at least 32 characters').optional(),
  GUESTS_PER_ADDRESS: z.coerce.number().int().min(0).default(30),
  MODEL_URL: z.url({ protocol: /^https?$/ }).optional(),
  MODEL_NAME: z.string().min(1).max(200).optional(),
  MODEL_API_KEY: z.string().min(1).optional(),
  MODEL_PROVIDER: z.enum(['openai-compatible', 'anthropic']).default('openai-compatible'),
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(sk|rk)_\w+$/, 'a secret or restricted key: sk_… or rk_…')
    .optional(),
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_\S+$/, 'the signing secret of the webhook: whsec_…')
    .optional(),
  STRIPE_API_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly editionsDir: string;
  /** `postgres://…`; null: SQLite in `dataDir`. */
  readonly databaseUrl: string | null;
  /** `smtp://…`; null: letters are kept in `outboxDir`. */
  readonly smtpUrl: string | null;
  readonly outboxDir: string;
  /** From whom letters come. */
  readonly mailFrom: string;
  /** Signs every letter that leaves; null: none. */
  readonly dkim: { domain: string; selector: string; privateKey: string } | null;
  /** Letters come in by SMTP here; null: not by SMTP. */
  readonly mailIn: {
    host: string;
    port: number;
    tls: { keyFile: string; certificateFile: string } | null;
  } | null;
  /** A mailbox that letters are fetched from; null: none. */
  readonly imapUrl: string | null;
  /** Whose Authentication-Results in that mailbox are believed; null: nobody's. */
  readonly authservId: string | null;
  /** Path of tesseract, which reads text in pictures; null: pictures are not read. */
  readonly ocr: string | null;
  /** Where letters to CaseConsultant come to, and from whom its answers come. */
  readonly consultAddress: string;
  readonly consultLimits: ConsultLimits;
  /** Days for which the originals of letters are kept, sealed; 0: not at all. */
  readonly originalsDays: number;
  /** Signs cookies; null: made once and kept in `dataDir`. */
  readonly sessionSecret: string | null;
  /** New guests that one network address may be in a day; 0: no ceiling. */
  readonly guestsPerAddress: number;
  /** The language model that writes the answers of CasePilot; null: the built-in answerer does. */
  readonly model: ModelSettings | null;
  /** Who takes the money for plans; null: the operator grants them by hand. */
  readonly stripe: StripeSettings | null;
  /** Without a slash at the end; null: taken from the request. */
  readonly publicUrl: string | null;
  /** Official files to build the first edition from; null: none at hand. */
  readonly sourcesDir: string | null;
  readonly contentDir: string;
  readonly clientDir: string;
  readonly logLevel: string;
  /** Where the command was typed; paths on the command line are meant from there. */
  readonly callerDir: string;
}

export class BadSetting extends Error {}

/** @throws {BadSetting} with one line that names the variable. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const parsed = settings.safeParse(withoutBlanks(environment));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new BadSetting(`${String(issue?.path[0])} is not usable: ${issue?.message}`);
  }
  const value = parsed.data;
  if (value.SOURCES_DIR !== undefined && !existsSync(value.SOURCES_DIR)) {
    throw new BadSetting(`SOURCES_DIR is not usable: there is no folder ${value.SOURCES_DIR}`);
  }
  const dataDir = resolve(value.DATA_DIR);
  const { hostname } = new URL(value.PUBLIC_URL ?? 'http://localhost');
  return Object.freeze({
    port: value.PORT,
    host: value.HOST,
    dataDir,
    editionsDir: join(dataDir, 'editions'),
    smtpUrl: value.SMTP_URL ?? null,
    outboxDir: join(dataDir, 'outbox'),
    mailFrom: value.MAIL_FROM ?? `Coding Ahead <no-reply@${hostname}>`,
    dkim: dkimOf(value),
    mailIn: mailInOf(value),
    imapUrl: value.IMAP_URL ?? null,
    authservId: value.MAIL_AUTHSERV_ID ?? null,
    ocr: value.OCR_COMMAND === undefined ? null : programAt(value.OCR_COMMAND, environment.PATH ?? ''),
    consultAddress: value.CONSULT_ADDRESS ?? `consult@${hostname}`,
    consultLimits: { perSender: value.CONSULT_PER_SENDER, perHour: value.CONSULT_PER_HOUR },
    originalsDays: value.CONSULT_ORIGINALS_DAYS,
    sessionSecret: value.SESSION_SECRET ?? null,
    guestsPerAddress: value.GUESTS_PER_ADDRESS,
    databaseUrl: value.DATABASE_URL ?? null,
    model: modelOf(value),
    stripe: stripeOf(value),
    publicUrl: value.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    sourcesDir: firstExisting([value.SOURCES_DIR, join(HOME, 'sources'), join(HOME, '..', 'shared', 'data')]),
    contentDir: join(HOME, 'content'),
    clientDir: join(HOME, 'dist', 'client'),
    logLevel: value.LOG_LEVEL,
    callerDir: environment.CODING_AHEAD_CWD ?? process.cwd(),
  });
}

/** @throws {BadSetting} when a part of it is set, or the key cannot be read. */
function dkimOf(value: z.output<typeof settings>): Config['dkim'] {
  const { DKIM_DOMAIN: domain, DKIM_SELECTOR: selector, DKIM_KEY_FILE: file } = value;
  if (domain === undefined && selector === undefined && file === undefined) return null;
  if (domain === undefined) throw new BadSetting('DKIM_DOMAIN is not set: whose letters are signed?');
  if (selector === undefined)
    throw new BadSetting('DKIM_SELECTOR is not set: under which name in DNS stands the public key?');
  if (file === undefined) throw new BadSetting('DKIM_KEY_FILE is not set: where is the private key?');
  const privateKey = pemIn('DKIM_KEY_FILE', file);
  try {
    createPrivateKey(privateKey);
  } catch {
    throw new BadSetting(`DKIM_KEY_FILE is not usable: ${file} holds no private key in PEM`);
  }
  return { domain, selector, privateKey };
}

/** @throws {BadSetting} when half of TLS is set, or a file cannot be read. */
function mailInOf(value: z.output<typeof settings>): Config['mailIn'] {
  const { MAIL_IN_PORT: port, MAIL_IN_HOST: host = value.HOST } = value;
  const { MAIL_TLS_KEY_FILE: keyFile, MAIL_TLS_CERTIFICATE_FILE: certificateFile } = value;
  if ((keyFile === undefined) !== (certificateFile === undefined))
    throw new BadSetting(
      `${keyFile === undefined ? 'MAIL_TLS_KEY_FILE' : 'MAIL_TLS_CERTIFICATE_FILE'} is not set: STARTTLS needs both files.`,
    );
  if (port === undefined) return null;
  if (keyFile === undefined || certificateFile === undefined) return { host, port, tls: null };
  pemIn('MAIL_TLS_KEY_FILE', keyFile);
  pemIn('MAIL_TLS_CERTIFICATE_FILE', certificateFile);
  return { host, port, tls: { keyFile, certificateFile } };
}

function pemIn(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new BadSetting(`${name} is not usable: ${file} cannot be read`);
  }
}

/** @throws {BadSetting} when there is no such program. */
function programAt(command: string, path: string): string {
  const places = command.includes('/')
    ? [resolve(command)]
    : path.split(delimiter).map((folder) => join(folder, command));
  const found = places.find((place) => {
    try {
      accessSync(place, constants.X_OK);
      return statSync(place).isFile();
    } catch {
      return false;
    }
  });
  if (found === undefined) throw new BadSetting(`OCR_COMMAND is not usable: there is no program ${command}`);
  return found;
}

/** @throws {BadSetting} when half of it is set. */
function modelOf(value: z.output<typeof settings>): ModelSettings | null {
  const { MODEL_URL: url, MODEL_NAME: name, MODEL_API_KEY: apiKey, MODEL_PROVIDER: provider } = value;
  if (name === undefined) {
    if (url !== undefined || apiKey !== undefined)
      throw new BadSetting('MODEL_NAME is not set: which model of MODEL_URL should answer?');
    return null;
  }
  if (provider === 'openai-compatible' && url === undefined)
    throw new BadSetting(
      'MODEL_URL is not set: where does the model answer? MODEL_PROVIDER=anthropic needs none.',
    );
  return { provider, url: url ?? null, name, apiKey: apiKey ?? null };
}

/** @throws {BadSetting} when half of it is set. */
function stripeOf(value: z.output<typeof settings>): StripeSettings | null {
  const {
    STRIPE_SECRET_KEY: secretKey,
    STRIPE_WEBHOOK_SECRET: webhookSecret,
    STRIPE_API_URL: apiUrl,
  } = value;
  if (secretKey === undefined && webhookSecret === undefined && apiUrl === undefined) return null;
  if (secretKey === undefined)
    throw new BadSetting('STRIPE_SECRET_KEY is not set: without it, nothing is asked of Stripe.');
  if (webhookSecret === undefined)
    throw new BadSetting(
      'STRIPE_WEBHOOK_SECRET is not set: without it, nobody learns that something was paid.',
    );
  return { secretKey, webhookSecret, apiUrl: apiUrl ?? null };
}

function firstExisting(folders: (string | undefined)[]): string | null {
  for (const folder of folders) if (folder !== undefined && existsSync(folder)) return resolve(folder);
  return null;
}

/** `PORT=` in a compose file means "not set". */
function withoutBlanks(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
}
