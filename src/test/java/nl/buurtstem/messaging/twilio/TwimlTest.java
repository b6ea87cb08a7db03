package nl.buurtstem.messaging.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class TwimlTest {
  @Test
  void no_answer_is_an_empty_one() {
    assertThat(Twiml.of(List.of())).endsWith("<Response/>");
  }

  @Test
  void each_text_is_a_message_and_comes_out_as_it_went_in() throws Exception {
    var texts =
        List.of("1 = ja\n2 = nee", "<b>&amp;</b> ]]> \"'", "هل تعيش هنا؟ 😀 ሰላም", " met ruimte ");
    assertThat(messages(Twiml.of(texts))).isEqualTo(texts);
  }

  @Test
  void what_xml_has_no_place_for_is_left_out() throws Exception {
    assertThat(messages(Twiml.of(List.of("a\u0000b\u0008c\ud800d\ufffee"))))
        .containsExactly("abcde");
  }

  static List<String> messages(String twiml) throws Exception {
    var root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(twiml)))
            .getDocumentElement();
    assertThat(root.getTagName()).isEqualTo("Response");
    var texts = new ArrayList<String>();
    for (int i = 0; i < root.getChildNodes().getLength(); i++) {
      assertThat(root.getChildNodes().item(i).getNodeName()).isEqualTo("Message");
      texts.add(root.getChildNodes().item(i).getTextContent());
    }
    return texts;
  }
}
