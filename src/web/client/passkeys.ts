// Passkeys: asks the device and fills the hidden fields of a form that is then sent like any other.

const bytes = (text: string) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
const text = (buffer: ArrayBuffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

export function listenForPasskeys(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
    const button = form.querySelector<HTMLButtonElement>('button');
    if (!window.PublicKeyCredential || !button) continue;
    form.querySelector('[data-without]')?.remove();
    button.disabled = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void ask(form, button);
    });
  }
}

async function ask(form: HTMLFormElement, button: HTMLButtonElement): Promise<void> {
  const says = form.querySelector('[data-says]');
  button.disabled = true;
  try {
    const { options, ...found } = (await (
      await fetch(form.dataset.passkey ?? '', { method: 'POST' })
    ).json()) as {
      challenge: string;
      user?: { id: string; name: string };
      known: string[];
      options: number[];
    };
    fill(form, await (found.user ? made(found, options) : used(found)));
    // Past this listener.
    form.submit();
  } catch {
    if (says) says.textContent = 'The device gave no passkey. Try again, or use your password.';
    button.disabled = false;
  }
}

async function made(
  { challenge, user, known }: { challenge: string; user?: { id: string; name: string }; known: string[] },
  algorithms: number[],
): Promise<Record<string, string>> {
  const credential = (await navigator.credentials.create({
    publicKey: {
      challenge: bytes(challenge),
      rp: { name: 'Coding Ahead' },
      user: { id: bytes(user?.id ?? ''), name: user?.name ?? '', displayName: user?.name ?? '' },
      pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key' as const, alg })),
      excludeCredentials: known.map((id) => ({ type: 'public-key' as const, id: bytes(id) })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      attestation: 'none',
    },
  })) as PublicKeyCredential;
  const response = credential.response as AuthenticatorAttestationResponse;
  const key = response.getPublicKey();
  if (!key) throw new Error('a key that the browser cannot read');
  return {
    clientData: text(response.clientDataJSON),
    authenticatorData: text(response.getAuthenticatorData()),
    publicKey: text(key),
    algorithm: String(response.getPublicKeyAlgorithm()),
  };
}

async function used({ challenge }: { challenge: string }): Promise<Record<string, string>> {
  const credential = (await navigator.credentials.get({
    publicKey: { challenge: bytes(challenge), userVerification: 'required' },
  })) as PublicKeyCredential;
  const response = credential.response as AuthenticatorAssertionResponse;
  return {
    id: credential.id,
    clientData: text(response.clientDataJSON),
    authenticatorData: text(response.authenticatorData),
    signature: text(response.signature),
  };
}

function fill(form: HTMLFormElement, values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = value;
  }
}
