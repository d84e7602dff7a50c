/** How the board asks the server: JSON both ways, problems as typed errors. */
import { learnTime } from '../model/clock';
import type { Code } from '../model/contract';

/** The server's code, or `network` when it could not be reached at all. */
export type ErrorCode = Code | 'network';

export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly code: ErrorCode,
    /** HTTP status; 0 when there was no answer. */
    readonly status: number,
    /** The server's own sentence, for codes this board does not know yet. */
    readonly detail?: string,
  ) {
    super(`${code} (${status})`);
  }
}

interface Options {
  /** Session token or organiser key. */
  bearer?: string | undefined;
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as it is. */
  file?: Blob;
}

async function problem(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => undefined);
  const { code, detail } = (body ?? {}) as { code?: unknown; detail?: unknown };
  return new ApiError(
    typeof code === 'string' ? (code as Code) : 'internal',
    response.status,
    typeof detail === 'string' ? detail : undefined,
  );
}

async function answer(method: string, path: string, { bearer, json, file }: Options): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (bearer) headers['authorization'] = `Bearer ${bearer}`;
  const init: RequestInit = { method, headers, cache: 'no-store' };
  if (json !== undefined) {
    headers['content-type'] = 'application/json';
    init.body = JSON.stringify(json);
  }
  if (file) init.body = file;
  let response: Response;
  const asked = Date.now();
  try {
    response = await fetch(path, init);
  } catch {
    throw new ApiError('network', 0);
  }
  const date = response.headers.get('date');
  if (date) learnTime(Date.parse(date), 1000, asked, Date.now());
  if (!response.ok) throw await problem(response);
  return response;
}

/** Asks and reads the answer as JSON of type `T`. */
export async function ask<T>(method: string, path: string, options: Options = {}): Promise<T> {
  const response = await answer(method, path, options);
  try {
    return (await response.json()) as T;
  } catch {
    throw new ApiError('network', response.status);
  }
}

/** Asks for something that answers with nothing. */
export async function tell(method: string, path: string, options: Options = {}): Promise<void> {
  await answer(method, path, options);
}

/** Sends a file as it is and reads the answer as text. */
export async function readAs(path: string, file: Blob, bearer: string): Promise<string> {
  const response = await answer('POST', path, { bearer, file });
  try {
    return await response.text();
  } catch {
    throw new ApiError('network', response.status);
  }
}

/** A download with the file name the server proposes. */
export async function download(path: string, bearer: string): Promise<{ file: Blob; name: string }> {
  const response = await answer('GET', path, { bearer });
  const header = response.headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header)?.[1];
  const plain = /filename="([^"]*)"/i.exec(header)?.[1];
  try {
    return { file: await response.blob(), name: encoded ? decodeURIComponent(encoded) : (plain ?? 'wirkraum') };
  } catch {
    throw new ApiError('network', response.status);
  }
}

/**
 * Sends a file as it is and reports the progress, 0 to 1; `fetch` cannot say how far an upload is.
 */
export function upload<T>(path: string, file: Blob, bearer: string, progress: (part: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.responseType = 'text';
    request.setRequestHeader('authorization', `Bearer ${bearer}`);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = (event) => {
      if (event.lengthComputable && event.total > 0) progress(event.loaded / event.total);
    };
    request.onerror = () => reject(new ApiError('network', 0));
    request.onload = () => {
      try {
        const body = JSON.parse(request.responseText) as unknown;
        if (request.status >= 200 && request.status < 300) resolve(body as T);
        else {
          const { code, detail } = body as { code?: Code; detail?: string };
          reject(new ApiError(code ?? 'internal', request.status, detail));
        }
      } catch {
        reject(new ApiError('internal', request.status));
      }
    };
    request.send(file);
  });
}

/** Whatever was thrown, as an error with a code. */
export function asApiError(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError('internal', 0);
}
