package dev.p8check.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** An HTTP server on the loopback address that knows one page, GET and HEAD, compressed where that is understood. */
final class PageServer implements AutoCloseable {
  private final HttpServer server;

  private PageServer(HttpServer server) {
    this.server = server;
  }

  /** Starts on {@code port}, or on any free one for 0. */
  static PageServer start(byte[] page, Map<String, String> headers, int port) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
    byte[] compressed = gzip(page);
    server.createContext("/", exchange -> answer(exchange, page, compressed, headers));
    server.start();
    return new PageServer(server);
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static byte[] gzip(byte[] page) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(page);
    }
    return bytes.toByteArray();
  }

  private static void answer(HttpExchange exchange, byte[] page, byte[] compressed, Map<String, String> headers)
      throws IOException {
    try (exchange) {
      headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
      String method = exchange.getRequestMethod();
      String path = exchange.getRequestURI().getPath();
      if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        exchange.sendResponseHeaders(405, -1);
      } else if (!path.equals("/") && !path.equals("/index.html")) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().set("Vary", "Accept-Encoding");
        String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        byte[] body = page;
        if (accepted != null && accepted.contains("gzip")) {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          body = compressed;
        }
        if (method.equals("HEAD")) {
          exchange.getResponseHeaders().set("Content-Length", String.valueOf(body.length));
          exchange.sendResponseHeaders(200, -1);
        } else {
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
        }
      }
    }
  }
}
