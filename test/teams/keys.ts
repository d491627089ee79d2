import { createHmac, createSign, generateKeyPairSync } from 'node:crypto'
import http from 'node:http'
import { listening } from './stand-in.ts'

export type Claims = { readonly [claim: string]: unknown }

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 })
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 })

/** A key server and login of our own: OpenID metadata, JWKS with real RS256 keys, and a token endpoint that keeps what it is asked. */
export async function keyServer() {
  const logins: { readonly path: string; readonly form: URLSearchParams }[] = []
  const server = http.createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    const path = request.url ?? ''
    if (request.method === 'POST') logins.push({ path, form: new URLSearchParams(text) })
    const answers: { readonly [path: string]: object } = {
      '/openid': { issuer: url, jwks_uri: `${url}/keys`, id_token_signing_alg_values_supported: ['RS256'] },
      '/keys': { keys: [{ ...pair.publicKey.export({ format: 'jwk' }), kid: 'key-1', use: 'sig', endorsements: ['msteams'] }] },
      '/login/oauth2/v2.0/token': { token_type: 'Bearer', expires_in: 3600, access_token: `token-${logins.length}` },
    }
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(answers[path] ?? {}))
  })
  const url = await listening(server)
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const rs256 = (key: typeof pair.privateKey, header: object, claims: Claims): string => {
    const content = `${part({ typ: 'JWT', ...header })}.${part(claims)}`
    return `${content}.${createSign('RSA-SHA256').update(content).sign(key, 'base64url')}`
  }
  return {
    url,
    logins,
    /** Signed as the channel signs. */
    signed: (claims: Claims, kid = 'key-1') => rs256(pair.privateKey, { alg: 'RS256', kid }, claims),
    /** Signed by somebody else under the channel's key id. */
    forged: (claims: Claims) => rs256(stranger.privateKey, { alg: 'RS256', kid: 'key-1' }, claims),
    /** Not signed at all, and said so. */
    unsigned: (claims: Claims) => `${part({ typ: 'JWT', alg: 'none', kid: 'key-1' })}.${part(claims)}.`,
    /** Signed with the public key as if it were a shared secret. */
    confused: (claims: Claims) => {
      const content = `${part({ typ: 'JWT', alg: 'HS256', kid: 'key-1' })}.${part(claims)}`
      const secret = pair.publicKey.export({ format: 'pem', type: 'pkcs1' })
      return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`
    },
  }
}
