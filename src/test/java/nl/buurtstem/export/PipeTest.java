package nl.buurtstem.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PipeTest {

  @Test
  void what_is_written_is_read_whatever_thread_reads() throws Exception {
    var bytes = new byte[1_000_003];
    new Random(8).nextBytes(bytes);
    try (var pipe = new Pipe(out -> out.write(bytes))) {
      var first = new byte[1][];
      var reader = Thread.ofVirtual().start(() -> first[0] = some(pipe, 100_000));
      reader.join();
      var rest = pipe.readAllBytes();
      assertThat(first[0]).isEqualTo(java.util.Arrays.copyOf(bytes, 100_000));
      assertThat(rest).isEqualTo(java.util.Arrays.copyOfRange(bytes, 100_000, bytes.length));
    }
  }

  @Test
  void a_body_that_fails_does_not_look_complete() {
    var pipe =
        new Pipe(out -> {
          out.write(new byte[10]);
          throw new IllegalStateException("the database is gone");
        });
    assertThatThrownBy(pipe::readAllBytes)
        .isInstanceOf(IOException.class)
        .hasRootCauseMessage("the database is gone");
  }

  @Test
  void a_reader_that_leaves_stops_the_writer_which_was_never_far_ahead() throws Exception {
    var written = new AtomicLong();
    var stopped = new CountDownLatch(1);
    var pipe =
        new Pipe(out -> {
          try {
            while (true) {
              out.write(new byte[1024]);
              written.addAndGet(1024);
            }
          } finally {
            stopped.countDown();
          }
        });
    assertThat(pipe.read()).isZero();
    pipe.close();
    assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(written.get()).isLessThan(20 * 64 * 1024);
  }

  private static byte[] some(Pipe pipe, int count) {
    try {
      return pipe.readNBytes(count);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
