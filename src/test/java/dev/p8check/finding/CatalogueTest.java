package dev.p8check.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.testing.Prose;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CatalogueTest {
  private static final int LONGEST_TITLE = 60;

  private static final Map<String, Code[]> CODES = Map.of(
      "issuer-id-", IssuerIdCode.values(),
      "key-id-", KeyIdCode.values(),
      "private-key-", PrivateKeyCode.values(),
      "credentials-", CredentialsCode.values(),
      "token-", TokenCode.values(),
      "response-", ResponseCode.values());

  @TestFactory
  Stream<DynamicTest> each_title_fits_a_line_and_each_text_is_a_sentence() {
    return codes().map(code -> DynamicTest.dynamicTest(code.id(), () -> {
      Prose.assertTitle(code.title(), LONGEST_TITLE);
      Prose.assertText(code.why());
      Prose.assertText(code.entry().fix());
      if (!code.entry().otherwise().isEmpty()) {
        Prose.assertText(code.entry().otherwise());
      }
      assertFalse(code.why().equals(code.fix()));
    }));
  }

  /** The samples of Apple's pages, which nobody has. */
  @Test
  void no_advice_names_a_sample_as_if_it_were_the_value_at_hand() {
    codes().forEach(
        code -> assertFalse((code.why() + code.fix()).matches(".*(2X9R4HXF34|57246542-|69a6de7).*"), code.id()));
  }

  /** Where it begins with the words of {@link Entry#REPAIR_IT_HERE}, other words are shown where no repair is. */
  @Test
  void advice_to_repair_begins_with_the_words_that_it_is_known_by() {
    codes().flatMap(code -> Stream.of(code.entry().fix(), code.entry().otherwise()))
        .filter(advice -> advice.startsWith("Repair") || advice.contains(Entry.REPAIR_IT_HERE))
        .forEach(advice -> assertTrue(advice.startsWith(Entry.REPAIR_IT_HERE), advice));
  }

  @TestFactory
  Stream<DynamicTest> each_name_starts_with_what_it_is_about() {
    return CODES.entrySet().stream().flatMap(entry -> Stream.of(entry.getValue()).map(code ->
        DynamicTest.dynamicTest(code.id(),
            () -> assertTrue(code.id().startsWith(entry.getKey()) && code.id().matches("[a-z0-9]+(-[a-z0-9]+)+")))));
  }

  @Test
  void no_two_findings_have_the_same_title_in_one_field() {
    CODES.values().forEach(codes -> {
      Set<String> titles = new HashSet<>();
      Stream.of(codes).forEach(code -> assertTrue(titles.add(code.title()), code.title()));
    });
  }

  @Test
  void ids_are_derived_from_the_names() {
    assertEquals("private-key-missing-end", PrivateKeyCode.PRIVATE_KEY_MISSING_END.id());
  }

  private static Stream<Code> codes() {
    return CODES.values().stream().flatMap(Stream::of);
  }
}
