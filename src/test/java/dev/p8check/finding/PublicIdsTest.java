package dev.p8check.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.p8check.check.KeyForm;
import dev.p8check.check.KeyKind;
import dev.p8check.check.Verdict;
import dev.p8check.export.ExportFormat;
import dev.p8check.testing.PublicIds;
import dev.p8check.token.SignatureState;
import dev.p8check.token.TokenKind;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What links and other people's scripts rest on stays; that of causes is in {@code CauseWordsTest}. */
class PublicIdsTest {
  @Test
  void findings_keep_their_ids_and_severities() {
    Stream<Code> codes =
        Stream.<Code[]>of(IssuerIdCode.values(), KeyIdCode.values(), PrivateKeyCode.values(), CredentialsCode.values(),
        TokenCode.values(), ResponseCode.values()).flatMap(Stream::of);
    assertEquals(PublicIds.of("findings").stream().sorted().toList(),
        codes.map(code -> code.id() + " " + code.severity().id()).sorted().toList());
  }

  @Test
  void values_of_an_answer_keep_their_names() {
    assertEquals(PublicIds.of("verdicts"), ids(Verdict.values(), Verdict::id));
    assertEquals(PublicIds.of("fields"), ids(Field.values(), Field::id));
    assertEquals(PublicIds.of("key kinds"), ids(KeyKind.values(), KeyKind::id));
    assertEquals(PublicIds.of("key forms"), ids(KeyForm.values(), KeyForm::id));
    assertEquals(PublicIds.of("token kinds"), ids(TokenKind.values(), TokenKind::id));
    assertEquals(PublicIds.of("signatures"), ids(SignatureState.values(), SignatureState::id));
  }

  @Test
  void formats_keep_their_names() {
    assertEquals(PublicIds.of("formats").stream().sorted().toList(),
        ids(ExportFormat.values(), ExportFormat::id).stream().sorted().toList());
  }

  private static <T> List<String> ids(T[] values, Function<T, String> id) {
    return Arrays.stream(values).map(id).toList();
  }
}
