package dev.p8check.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class PageServerTest {
  private static final byte[] PAGE = {'p', 'a', 'g', 'e'};

  @Test
  void the_page_comes_with_its_headers() throws Exception {
    HttpResponse<byte[]> response = request("GET", "");
    assertEquals(200, response.statusCode());
    assertArrayEquals(PAGE, response.body());
    assertEquals("text/html; charset=utf-8", response.headers().firstValue("Content-Type").orElseThrow());
    assertEquals("()", response.headers().firstValue("Connection-Allowlist").orElseThrow());
  }

  @Test
  void who_understands_gzip_gets_it() throws Exception {
    HttpResponse<byte[]> response = request("GET", "", "Accept-Encoding", "br, gzip");
    assertEquals("gzip", response.headers().firstValue("Content-Encoding").orElseThrow());
    assertArrayEquals(PAGE, new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes());
    assertTrue(request("GET", "").headers().firstValue("Content-Encoding").isEmpty());
  }

  @Test
  void head_has_the_same_length_and_no_body() throws Exception {
    HttpResponse<byte[]> response = request("HEAD", "index.html");
    assertEquals("4", response.headers().firstValue("Content-Length").orElseThrow());
    assertEquals(0, response.body().length);
  }

  @Test
  void there_is_one_page_and_it_takes_nothing() throws Exception {
    assertEquals(404, request("GET", "favicon.ico").statusCode());
    assertEquals(405, request("POST", "").statusCode());
  }

  private static HttpResponse<byte[]> request(String method, String path, String... headers) throws IOException,
      InterruptedException {
    try (PageServer server = PageServer.start(PAGE, Map.of("Connection-Allowlist", "()"), 0)) {
      HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path))
          .method(method, BodyPublishers.noBody());
      if (headers.length > 0) {
        request.headers(headers);
      }
      return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    }
  }
}
