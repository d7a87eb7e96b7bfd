package dev.p8check.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.openqa.selenium.json.Json;

/** A WebDriver BiDi session: commands out, answers by number and events in. */
final class BidiConnection implements WebSocket.Listener {
  private static final String ANNOUNCEMENT = "WebDriver BiDi listening on ";

  private final Json json = new Json();
  private final Map<Long, CompletableFuture<Map<String, Object>>> pending = new ConcurrentHashMap<>();
  private final List<Map<String, Object>> events = new CopyOnWriteArrayList<>();
  private final StringBuilder message = new StringBuilder();
  private final WebSocket socket;
  private long lastId;

  /** Connects to the browser that announces its address in its output. */
  BidiConnection(Process browser) {
    CompletableFuture<String> address = new CompletableFuture<>();
    Thread reader = new Thread(() -> readOutput(browser, address), "browser output");
    reader.setDaemon(true);
    reader.start();
    try {
      // A session can take a quarter of a minute to start on a busy machine.
      URI uri = URI.create(address.get(90, TimeUnit.SECONDS) + "/session");
      socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(uri, this).get(30, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      browser.destroyForcibly();
      throw new IllegalStateException("Firefox did not start.", e);
    }
  }

  private static void readOutput(Process browser, CompletableFuture<String> address) {
    StringBuilder output = new StringBuilder();
    try (BufferedReader lines = browser.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int at = line.indexOf(ANNOUNCEMENT);
        if (at >= 0) {
          address.complete(line.substring(at + ANNOUNCEMENT.length()).trim());
        }
        output.append(line).append('\n');
      }
      address.completeExceptionally(new IOException("It ended and said: " + output));
    } catch (IOException e) {
      address.completeExceptionally(e);
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence part, boolean last) {
    message.append(part);
    if (last) {
      Map<String, Object> whole = json.toType(message.toString(), Json.MAP_TYPE);
      message.setLength(0);
      if (whole.get("id") instanceof Number id) {
        pending.remove(id.longValue()).complete(whole);
      } else {
        events.add(whole);
      }
    }
    webSocket.request(1);
    return null;
  }

  /** Sends a command and returns its result. */
  @SuppressWarnings("unchecked")
  Map<String, Object> send(String method, Map<String, ?> parameters) {
    CompletableFuture<Map<String, Object>> answer = new CompletableFuture<>();
    synchronized (this) {
      lastId++;
      pending.put(lastId, answer);
      socket.sendText(json.toJson(Map.of("id", lastId, "method", method, "params", parameters)), true).join();
    }
    try {
      Map<String, Object> whole = answer.get(60, TimeUnit.SECONDS);
      if ("error".equals(whole.get("type"))) {
        throw new IllegalStateException(method + ": " + whole.get("error") + ": " + whole.get("message"));
      }
      return (Map<String, Object>) whole.get("result");
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Firefox did not answer " + method + ".", e);
    }
  }

  /** The parameters of the events of one kind so far. */
  List<Map<?, ?>> events(String method) {
    List<Map<?, ?>> found = new ArrayList<>();
    for (Map<String, Object> event : events) {
      if (method.equals(event.get("method"))) {
        found.add((Map<?, ?>) event.get("params"));
      }
    }
    return found;
  }
}
