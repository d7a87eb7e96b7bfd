package dev.p8check.browser;

import java.io.Closeable;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * Passes what connects at one address on to another. Two of them, with a Unix socket between, lead from the
 * loopback address of one network namespace to that of another.
 */
final class Relay implements Closeable {
  private final ServerSocketChannel from;

  Relay(SocketAddress from, SocketAddress to) throws IOException {
    this.from = from instanceof UnixDomainSocketAddress
        ? ServerSocketChannel.open(StandardProtocolFamily.UNIX) : ServerSocketChannel.open();
    this.from.bind(from);
    start(() -> {
      while (true) {
        SocketChannel near = this.from.accept();
        SocketChannel far = SocketChannel.open(to);
        start(() -> pass(near, far));
        start(() -> pass(far, near));
      }
    });
  }

  private static void pass(SocketChannel in, SocketChannel out) throws IOException {
    try (in; out) {
      ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
      while (in.read(buffer) >= 0) {
        buffer.flip();
        while (buffer.hasRemaining()) {
          out.write(buffer);
        }
        buffer.clear();
      }
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void start(Work work) {
    Thread thread = new Thread(() -> {
      try {
        work.run();
      } catch (IOException e) {
        // One side hung up, or the relay is closed: either ends the connection.
        return;
      }
    }, "relay");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    from.close();
  }
}
