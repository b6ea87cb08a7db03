package nl.buurtstem.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// A port on this machine behind which a test plays a provider, one thread for each connection.
public final class StubServer implements AutoCloseable {
  private final ServerSocket socket;
  private final Consumer<Socket> serve;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final Thread accepting;

  /// @param serve what happens with a connection, until it returns
  public StubServer(Consumer<Socket> serve) {
    this.serve = serve;
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    accepting = Thread.ofVirtual().start(this::accept);
  }

  public int port() {
    return socket.getLocalPort();
  }

  /// From here on nobody is there: who connects is refused at once.
  @Override
  public void close() {
    try {
      socket.close();
      // Until it is out of accept() the port may still take a connection, and then reset it.
      accepting.join();
      for (var connection : open) {
        connection.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        var connection = socket.accept();
        open.add(connection);
        Thread.ofVirtual().start(() -> serve.accept(connection));
      } catch (IOException closed) {
        return;
      }
    }
  }
}
