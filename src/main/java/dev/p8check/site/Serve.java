package dev.p8check.site;

import java.io.IOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Serves the built page on this machine alone, with the headers it has in production. */
public final class Serve {
  private Serve() {}

  /** Arguments: the folder of the built page and the port. Runs until it is interrupted. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path site = Path.of(arguments[0]);
    int port = Integer.parseInt(arguments[1]);
    try (PageServer server = PageServer.start(Files.readAllBytes(site.resolve("index.html")), headers(site), port)) {
      System.out.println("The page is at " + server.address() + " (Ctrl+C stops it).");
      Thread.currentThread().join();
    } catch (BindException e) {
      throw new SiteException("Port " + port + " is taken; choose another with -Dport=8081.");
    }
  }

  /** Reads back the built {@code _headers}: what is served here is what a host is told to serve. */
  static Map<String, String> headers(Path site) throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line : Files.readAllLines(site.resolve("_headers"), StandardCharsets.UTF_8)) {
      int colon = line.indexOf(": ");
      if (colon > 0) {
        headers.put(line.substring(0, colon).strip(), line.substring(colon + 2));
      }
    }
    return headers;
  }
}
