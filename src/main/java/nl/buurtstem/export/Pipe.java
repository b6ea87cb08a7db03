package nl.buurtstem.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Hands what a body writes on one virtual thread to a reader on others, a few pieces ahead at
/// most. (`PipedInputStream` breaks when the thread that read last has ended, as virtual threads
/// do; Micronaut's `Writable` keeps the whole body in memory.)
///
/// Writing starts at the first read. When the body fails, so does reading: a connection that
/// breaks, not a file that looks complete. When the reader is gone or stalls for two minutes,
/// writing fails.
final class Pipe extends InputStream {
  private static final int PIECE = 64 * 1024;
  private static final int PIECES_AHEAD = 4;
  private static final int MOST_SECONDS_STALLED = 120;
  private static final byte[] END = {};

  private final BlockingQueue<byte[]> pieces = new ArrayBlockingQueue<>(PIECES_AHEAD);
  private final Body body;
  private byte[] piece = END;
  private int at;
  private boolean started;
  private boolean ended;
  private volatile boolean closed;
  private volatile @Nullable Throwable failure;

  Pipe(Body body) {
    this.body = body;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (at == piece.length && !next()) {
      return -1;
    }
    int count = Math.min(length, piece.length - at);
    System.arraycopy(piece, at, target, offset, count);
    at += count;
    return count;
  }

  @Override
  public void close() {
    closed = true;
    pieces.clear();
  }

  private boolean next() throws IOException {
    if (!started) {
      started = true;
      Thread.ofVirtual().name("export").start(this::run);
    }
    if (!ended) {
      piece = take();
      at = 0;
      ended = piece.length == 0;
    }
    var failed = failure;
    if (ended && failed != null) {
      throw new IOException("the download ended before its end", failed);
    }
    return !ended;
  }

  private byte[] take() throws IOException {
    try {
      return pieces.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private void run() {
    var out = new Pieces();
    try {
      body.writeTo(out);
      out.flush();
      put(END);
    } catch (Throwable problem) { // handed to the reader, who reports it
      failure = problem;
      pieces.clear();
      pieces.add(END);
    }
  }

  private void put(byte[] next) throws IOException {
    try {
      for (int second = 0; second < MOST_SECONDS_STALLED && !closed; second++) {
        if (pieces.offer(next, 1, TimeUnit.SECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    throw new IOException("the reader of a download is gone");
  }

  /// Gathers what is written into pieces.
  private final class Pieces extends OutputStream {
    private final byte[] buffer = new byte[PIECE];
    private int used;

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
      int from = offset;
      while (from < offset + length) {
        int count = Math.min(PIECE - used, offset + length - from);
        System.arraycopy(source, from, buffer, used, count);
        used += count;
        from += count;
        if (used == PIECE) {
          flush();
        }
      }
    }

    @Override
    public void flush() throws IOException {
      if (used > 0) {
        put(Arrays.copyOf(buffer, used));
        used = 0;
      }
    }
  }
}
