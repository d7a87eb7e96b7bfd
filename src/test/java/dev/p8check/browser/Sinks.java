package dev.p8check.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The whole internet of a closed network: it resolves every name, each to an address of its own, answers
 * every connection, and tells by name what came. Names that browsers ask for of their own accord do not
 * exist here, so that whatever connects was sent by a page.
 */
final class Sinks {
  /** How the addresses of names begin. */
  static final String NAMES = "198.19.";

  private static final int[] TCP_PORTS = {53, 80, 443};
  private static final int[] UDP_PORTS = {443, 3478};
  private static final List<String> OF_BROWSERS = List.of(
      "google.com", "googleapis.com", "gstatic.com", "gvt1.com", "googleusercontent.com", "chrome.com",
      "mozilla.org", "mozilla.com", "mozilla.net", "firefox.com", "firefoxusercontent.com", "mozgcp.net",
      "debian.org", "duckduckgo.com", "local", "localhost", "localdomain");

  private final Map<String, String> addresses = new LinkedHashMap<>();

  private Sinks() {}

  /** Listens until its input ends. */
  public static void main(String[] arguments) throws IOException {
    new Sinks().listen();
    ChildProcess.serve(words -> {});
    System.exit(0);
  }

  /** What came: "DNS name", "TCP name", "HTTP name", "UDP name". */
  private static void tell(String contact) {
    System.out.println(ChildProcess.NEWS + contact);
  }

  private void listen() throws IOException {
    DatagramSocket dns = new DatagramSocket(53);
    start(() -> answerDns(dns));
    for (int port : TCP_PORTS) {
      ServerSocket socket = new ServerSocket(port, 100);
      start(() -> {
        while (true) {
          Socket connection = socket.accept();
          start(() -> answer(connection));
        }
      });
    }
    for (int port : UDP_PORTS) {
      listen(new InetSocketAddress(port), "an address without a name");
    }
  }

  private static void listen(InetSocketAddress address, String name) throws IOException {
    DatagramSocket socket = new DatagramSocket(null);
    // So that a name's own socket can be beside the one for all addresses, and comes first.
    socket.setReuseAddress(true);
    socket.bind(address);
    start(() -> {
      while (true) {
        socket.receive(new DatagramPacket(new byte[2048], 2048));
        tell("UDP " + name);
      }
    });
  }

  private void answerDns(DatagramSocket socket) throws IOException {
    byte[] buffer = new byte[1500];
    while (true) {
      DatagramPacket query = new DatagramPacket(buffer, buffer.length);
      socket.receive(query);
      byte[] answer = answerTo(Arrays.copyOf(buffer, query.getLength()));
      socket.send(new DatagramPacket(answer, answer.length, query.getSocketAddress()));
    }
  }

  /** One question in, its answer out (RFC 1035): an address for type A, nothing for other types. */
  private byte[] answerTo(byte[] query) throws IOException {
    StringBuilder name = new StringBuilder();
    int at = 12;
    while (query[at] != 0) {
      name.append(name.length() == 0 ? "" : ".");
      name.append(new String(query, at + 1, query[at], StandardCharsets.US_ASCII));
      at += query[at] + 1;
    }
    int type = (query[at + 1] & 0xff) << 8 | query[at + 2] & 0xff;
    int questionEnd = at + 5;
    String host = name.toString().toLowerCase(Locale.ROOT);
    boolean known = !isOfBrowser(host);
    boolean hasAddress = known && type == 1;
    if (known) {
      tell("DNS " + host);
    }
    byte[] answer = Arrays.copyOf(query, questionEnd + (hasAddress ? 16 : 0));
    answer[2] = (byte) 0x81;
    answer[3] = (byte) (known ? 0x80 : 0x83);
    answer[6] = 0;
    answer[7] = (byte) (hasAddress ? 1 : 0);
    answer[8] = answer[9] = answer[10] = answer[11] = 0;
    if (hasAddress) {
      byte[] record = {(byte) 0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 0, 0, 0, 0};
      String[] octets = addressOf(host).split("\\.");
      for (int i = 0; i < 4; i++) {
        record[12 + i] = (byte) Integer.parseInt(octets[i]);
      }
      System.arraycopy(record, 0, answer, questionEnd, record.length);
    }
    return answer;
  }

  private static boolean isOfBrowser(String host) {
    // A name without a dot is what Chromium asks for to see whether the network lies.
    return host.indexOf('.') < 0 || host.endsWith(".arpa")
        || OF_BROWSERS.stream().anyMatch(own -> host.equals(own) || host.endsWith("." + own));
  }

  private synchronized String addressOf(String host) throws IOException {
    String known = addresses.get(host);
    if (known != null) {
      return known;
    }
    int number = addresses.size() + 1;
    String address = NAMES + (number >> 8) + "." + (number & 0xff);
    addresses.put(host, address);
    for (int port : UDP_PORTS) {
      listen(new InetSocketAddress(address, port), host);
    }
    return address;
  }

  private synchronized String nameOf(String address) {
    for (Map.Entry<String, String> entry : addresses.entrySet()) {
      if (entry.getValue().equals(address)) {
        return entry.getKey();
      }
    }
    return address;
  }

  private void answer(Socket connection) throws IOException {
    try (connection) {
      String name = nameOf(connection.getLocalAddress().getHostAddress());
      tell("TCP " + name);
      connection.setSoTimeout(5000);
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
      String first = lines.readLine();
      if (first == null || !first.contains(" HTTP/1.")) {
        return;
      }
      tell("HTTP " + name);
      for (String line = first; line != null && !line.isEmpty(); line = lines.readLine()) {
        // To the end of the head.
      }
      connection.getOutputStream().write(("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
          + "Access-Control-Allow-Origin: *\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok")
          .getBytes(StandardCharsets.US_ASCII));
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
        // A closed socket ends the thread; a browser that hangs up is no concern of the sink's.
        if (!(e instanceof java.net.SocketException) && !(e instanceof java.net.SocketTimeoutException)) {
          throw new UncheckedIOException(e);
        }
      }
    }, "sink");
    thread.setDaemon(true);
    thread.start();
  }
}
