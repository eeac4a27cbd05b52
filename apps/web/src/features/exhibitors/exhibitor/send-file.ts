interface Sending {
  readonly exhibitor: string;
  readonly feed: string;
  readonly file: File;
  /** Told which part of the file is sent, from 0 to 1. */
  readonly onSent: (part: number) => void;
}

/** Sends a file to the API as it is, never held in memory whole. Rejects with what the API says of it. */
export function sendFile({ exhibitor, feed, file, onSent }: Sending): Promise<void> {
  // fetch does not say how much of a body is sent.
  const request = new XMLHttpRequest();
  return new Promise((resolve, reject) => {
    request.upload.addEventListener('progress', ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0));
    request.addEventListener('load', () => (request.status < 300 ? resolve() : reject(new Error(saidIn(request.responseText)))));
    request.addEventListener('error', () => reject(new Error('The connection broke off. Upload the file again: nothing counts twice.')));
    request.open('POST', `/uploads/v1/${feed}?${new URLSearchParams({ exhibitor, name: file.name })}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.send(file);
  });
}

function saidIn(text: string): string {
  try {
    const { error }: { readonly error?: { readonly message?: unknown } } = JSON.parse(text);
    if (typeof error?.message === 'string') return error.message;
  } catch {
    // A proxy between answered, not the API.
  }
  return 'The file was not taken. Try again.';
}
