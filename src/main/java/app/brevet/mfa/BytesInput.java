package app.brevet.mfa;

import javax.imageio.stream.ImageInputStreamImpl;

/// Bytes as ImageIO reads them, without a copy.
final class BytesInput extends ImageInputStreamImpl {

  private static final int END = -1;

  private final byte[] bytes;

  /// @param bytes stay the caller's
  BytesInput(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read() {
    bitOffset = 0;
    if (streamPos >= bytes.length) {
      return END;
    }
    int next = bytes[(int) streamPos] & 0xFF;
    streamPos++;
    return next;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    bitOffset = 0;
    if (streamPos >= bytes.length) {
      return length == 0 ? 0 : END;
    }
    int count = (int) Math.min(length, bytes.length - streamPos);
    System.arraycopy(bytes, (int) streamPos, into, offset, count);
    streamPos += count;
    return count;
  }

  @Override
  public long length() {
    return bytes.length;
  }
}
