package dev.p8check.engine;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The compiled engine module in one Node process, kept open so that many calls are quick. */
public final class JavaScriptEngine {
  private static final Path MODULE = Path.of("target/engine/p8check.mjs");
  private static final Path CALLS = Path.of("src/test/resources/dev/p8check/engine/calls.mjs");

  private static Process node;
  private static Writer requests;
  private static BufferedReader answers;

  private JavaScriptEngine() {}

  /**
   * Returns what the module's {@code function} returns for {@code json}; fails the test if it throws, and
   * skips it where there is no Node or no compiled module.
   */
  public static synchronized String call(String function, String json) {
    try {
      if (node == null) {
        start();
      }
      requests.write(function + " " + escaped(json) + "\n");
      requests.flush();
      String answer = answers.readLine();
      if (answer == null) {
        throw new AssertionError("Node ended during " + function + "; its output is above.");
      }
      String text = unescaped(answer.substring(1));
      if (answer.charAt(0) != '=') {
        throw new AssertionError(function + " threw: " + text);
      }
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void start() throws IOException {
    assumeTrue(Files.exists(MODULE), MODULE + " is not built; skipped what runs in Node.");
    try {
      node = new ProcessBuilder("node", CALLS.toString(), MODULE.toString())
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
    } catch (IOException e) {
      assumeTrue(false, "Node is not installed; skipped what runs in Node (" + e.getMessage() + ").");
    }
    // Node ends by itself when this process does: its input ends then.
    requests = node.outputWriter(StandardCharsets.US_ASCII);
    answers = node.inputReader(StandardCharsets.US_ASCII);
  }

  private static String escaped(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c <= '~' && c != '\\') {
        line.append(c);
      } else {
        String hex = Integer.toHexString(c);
        line.append("\\u").append("0000", hex.length(), 4).append(hex);
      }
    }
    return line.toString();
  }

  private static String unescaped(String line) {
    StringBuilder text = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '\\') {
        text.append((char) Integer.parseInt(line, i + 2, i + 6, 16));
        i += 5;
      } else {
        text.append(line.charAt(i));
      }
    }
    return text.toString();
  }
}
