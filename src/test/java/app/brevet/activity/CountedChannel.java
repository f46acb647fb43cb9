package app.brevet.activity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/// A file in memory that counts what is read of it.
final class CountedChannel implements SeekableByteChannel {

  private final byte[] bytes;
  private int position;
  private long read;

  CountedChannel(byte[] bytes) {
    this.bytes = bytes;
  }

  /// How many bytes were read.
  long read() {
    return read;
  }

  @Override
  public int read(ByteBuffer target) {
    // A part of what is asked for, as a channel may.
    int size = Math.min(Math.min(target.remaining(), 10_000), bytes.length - position);
    if (size <= 0) {
      return -1;
    }
    target.put(bytes, position, size);
    position += size;
    read += size;
    return size;
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    throw new IOException("only read");
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SeekableByteChannel position(long next) {
    position = Math.toIntExact(next);
    return this;
  }

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public SeekableByteChannel truncate(long size) throws IOException {
    throw new IOException("only read");
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void close() {}
}
