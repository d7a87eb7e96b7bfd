package dev.p8check.browser;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A Java program in a network namespace, told what to do by lines and answering each with one.
 *
 * <p>Of what it prints, lines that begin with {@link #ANSWER} are answers, with {@link #NEWS} news; others
 * are for people, when something fails.
 */
final class ChildProcess implements AutoCloseable {
  static final String ANSWER = "p8check answers: ";
  static final String NEWS = "p8check tells: ";
  private static final String DONE = "done";
  private static final int SECONDS = 180;

  /** What a child does on a line. */
  interface Work {
    void run(String[] words) throws Exception;
  }

  private final Process process;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final List<String> output = new ArrayList<>();

  ChildProcess(String namespace, Class<?> program, List<String> arguments, Consumer<String> news) throws IOException {
    List<String> command = new ArrayList<>(List.of("ip", "netns", "exec", namespace,
        System.getProperty("java.home") + "/bin/java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
        "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
        program.getName()));
    command.addAll(arguments);
    process = new ProcessBuilder(command).redirectErrorStream(true).start();
    Thread reader = new Thread(() -> read(news), "child output");
    reader.setDaemon(true);
    reader.start();
  }

  private void read(Consumer<String> news) {
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(NEWS)) {
          news.accept(line.substring(NEWS.length()));
        } else if (line.startsWith(ANSWER)) {
          answers.add(line.substring(ANSWER.length()));
        } else {
          synchronized (output) {
            output.add(line);
          }
        }
      }
      answers.add("ended");
    } catch (IOException e) {
      answers.add("broke off: " + e);
    }
  }

  /** Waits until the child has done what it does before the first line. */
  void awaitReady() throws InterruptedException {
    awaitDone("start");
  }

  /** Has a line done; fails where the child failed, with what it printed. */
  void run(String... words) throws Exception {
    String line = String.join(" ", words);
    BufferedWriter writer = process.outputWriter();
    writer.write(line + "\n");
    writer.flush();
    awaitDone(line);
  }

  private void awaitDone(String what) throws InterruptedException {
    String answer = answers.poll(SECONDS, TimeUnit.SECONDS);
    if (DONE.equals(answer)) {
      return;
    }
    synchronized (output) {
      throw new AssertionError(what + " " + (answer == null ? "took more than " + SECONDS + " s" : answer) + "\n"
          + String.join("\n", output));
    }
  }

  @Override
  public void close() throws InterruptedException {
    try {
      process.outputWriter().close();
    } catch (IOException e) {
      // It has ended already.
    }
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  /** In the child: says that it is ready, and does line after line until there are no more. */
  static void serve(Work work) throws IOException {
    System.out.println(ANSWER + DONE);
    BufferedReader lines = new BufferedReader(new java.io.InputStreamReader(System.in));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String answer = DONE;
      try {
        work.run(line.split(" "));
      } catch (Exception | AssertionError e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        System.out.println(trace);
        answer = "failed";
      }
      System.out.println(ANSWER + answer);
    }
  }
}
