/** The three that are compared: the function as it is built for its host, and two to measure it by. */
import { pathToFileURL } from 'node:url';
import { request } from 'undici';
import { AUDIENCE } from '../support/tenant.ts';
import { builtFile, freePort, startWorker, type Worker, type WorkerOptions } from '../support/worker.ts';

export type SubjectName = 'function' | 'bare proxy' | 'article';

export interface Subject {
  readonly name: SubjectName;
  readonly url: string;
  readonly worker: Worker;
  /** Milliseconds from the start of its process to its first answer of `/api/health`. */
  readonly readyMs: number;
}

/** Each user may ask as often as the settings allow: the limit is not what is measured. */
const REQUESTS_PER_MINUTE = '100000';
const LOOK_AGAIN_MS = 5;

/** @param upstreams origin of the stand-ins for both Auth0 and Google */
export function startFunction(upstreams: string, builtFunction: string): Promise<Subject> {
  const hook = pathToFileURL(builtFile('memory-hook.js')).href;
  return start('function', builtFunction, {
    env: {
      ...environment(upstreams),
      HOST: '127.0.0.1',
      GOOGLE_TOKEN_ORIGIN: upstreams,
      MANAGEMENT_CLIENT_ID: 'bench-management',
      MANAGEMENT_CLIENT_SECRET: 'bench-management-secret',
      GOOGLE_CLIENT_ID: 'bench-google',
      GOOGLE_CLIENT_SECRET: 'bench-google-secret',
      REQUESTS_PER_MINUTE,
    },
    execArgv: ['--expose-gc', '--import', hook],
  });
}

export function startBareProxy(upstreams: string): Promise<Subject> {
  return start('bare proxy', 'bare-proxy.js', { env: environment(upstreams) });
}

export function startArticleProxy(upstreams: string): Promise<Subject> {
  return start('article', 'article-proxy.js', { env: environment(upstreams) });
}

function environment(upstreams: string): Record<string, string> {
  return { TENANT: upstreams, AUDIENCE, GOOGLE_PHOTOS_ORIGIN: upstreams };
}

async function start(name: SubjectName, file: string, options: WorkerOptions): Promise<Subject> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const worker = startWorker(file, { ...options, env: { ...options.env, PORT: String(port) } });
  let ended = false;
  worker.child.once('exit', () => {
    ended = true;
  });
  while (!(await answers(`${origin}/api/health`))) {
    if (ended) throw new Error(`the ${name} did not start`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
  return { name, url: `${origin}/api/albums`, worker, readyMs: performance.now() - began };
}

async function answers(url: string): Promise<boolean> {
  try {
    const { body } = await request(url);
    await body.dump();
    return true;
  } catch {
    return false;
  }
}
