import type { Request, RequestHandler } from 'express';
import { signatureFault, SIGNATURE_HEADER, TIMESTAMP_HEADER } from '../gateways/police-110/signature.ts';
import type { SignatureFault } from '../gateways/police-110/signature.ts';
import { ProblemError } from './problem.ts';

const titles: Record<SignatureFault, string> = {
  'signature-missing': '缺少签名',
  'signature-stale': '签名已过期，请校准时钟后重新签名',
  'signature-wrong': '签名不正确',
};

/** Lets in what the platform concerned signed. @param secretFor of a request; `null` = that platform is not connected. */
export const signedByPlatform =
  (secretFor: (request: Request) => Promise<string | null>, now: () => number): RequestHandler =>
  async (request: Request, _response, next) => {
    const secret = await secretFor(request);
    if (secret === null) throw new ProblemError(503, 'police-not-connected', '尚未对接该热线的平台');
    const signed = { method: request.method, path: request.originalUrl, body: request.rawBody ?? '' };
    const timestamp = request.get(TIMESTAMP_HEADER);
    const fault = signatureFault(
      secret,
      signed,
      { timestamp, signature: request.get(SIGNATURE_HEADER) },
      now(),
    );
    next(fault === null ? undefined : new ProblemError(401, fault, titles[fault]));
  };
