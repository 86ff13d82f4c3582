package dev.integrationhub.platform.jsonpath;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import dev.integrationhub.platform.json.ExactJson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Most cases are the examples of RFC 9535. */
class JsonPathTest {
    private static final String STORE = """
            {'store': {'book': [
              {'category': 'reference', 'author': 'Rees', 'title': 'Sayings', 'price': 8.95},
              {'category': 'fiction', 'author': 'Waugh', 'title': 'Sword', 'price': 12.99},
              {'category': 'fiction', 'author': 'Melville', 'title': 'Moby', 'isbn': '0-553', 'price': 8.99},
              {'category': 'fiction', 'author': 'Tolkien', 'title': 'Rings', 'isbn': '0-395', 'price': 22.99}],
              'bicycle': {'color': 'red', 'price': 399}}}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $.store.book[*].author                       | ['Rees','Waugh','Melville','Tolkien']
            $..author                                    | ['Rees','Waugh','Melville','Tolkien']
            $.store..price                               | [8.95,12.99,8.99,22.99,399]
            $..book[2].author                            | ['Melville']
            $..book[2].publisher                         | []
            $..book[-1].title                            | ['Rings']
            $..book[0,1].title                           | ['Sayings','Sword']
            $..book[:2].title                            | ['Sayings','Sword']
            $..book[?@.isbn].title                       | ['Moby','Rings']
            $..book[?@.price<10].title                   | ['Sayings','Moby']
            $.store.bicycle['color', "price"]            | ['red',399]
            $.store.book[?@.category == $.store.book[0].category].title   | ['Sayings']
            $.store[?length(@) == 4][0].title            | ['Sayings']
            $..book[?match(@.author, '[MT].*')].title    | ['Moby','Rings']
            $..book[?search(@.title, "in[sg]")].title    | ['Sayings','Rings']
            """)
    void findsWhatRfc9535SaysInItsStore(String path, String found) {
        assertThat(Found.text(path, STORE)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $.o['j j']               | {'o': {'j j': {'k.k': 3}}}                  | [{'k.k':3}]
            $["'"]['@']              | {'\\u0027': {'@': 2}}                       | [2]
            $.o[*, *]                | {'o': {'j': 1, 'k': 2}}                     | [1,2,1,2]
            $[1]                     | ['a','b']                                   | ['b']
            $[-2]                    | ['a','b']                                   | ['a']
            $[-3]                    | ['a','b']                                   | []
            $[0]                     | {'0': 'a'}                                  | []
            $['0']                   | ['a']                                       | []
            $[1:3]                   | ['a','b','c','d','e','f','g']               | ['b','c']
            $[5:]                    | ['a','b','c','d','e','f','g']               | ['f','g']
            $[1:5:2]                 | ['a','b','c','d','e','f','g']               | ['b','d']
            $[5:1:-2]                | ['a','b','c','d','e','f','g']               | ['f','d']
            $[::-1]                  | ['a','b','c']                               | ['c','b','a']
            $[-5:-1]                 | ['a','b','c']                               | ['a','b']
            $[1:2:0]                 | ['a','b','c']                               | []
            $..[0]                   | {'o': {'j': 1}, 'a': [5, [{'j': 4}]]}       | [5,{'j':4}]
            $..j                     | {'o': {'j': 1}, 'a': [5, [{'j': 4}]]}       | [1,4]
            $..*                     | {'o': {'j': 1}, 'a': [5]}                   | [{'j':1},[5],1,5]
            $.a..[0, 1]              | {'a': [5, [{'j': 4}, {'k': 6}]]}            | [5,[{'j':4},{'k':6}],{'j':4},{'k':6}]
            $                        | 7                                           | [7]
            $.a                      | {'a': null}                                 | [null]
            $.a.b                    | {'a': null}                                 | []
            $.a[?@==null]            | {'a': [1, null, false]}                     | [null]
            $ .a\t['b']              | {'a': {'b': 1}}                             | [1]
            """)
    void selectsAsRfc9535Says(String path, String document, String found) {
        assertThat(Found.text(path, document)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            $.absent1 == $.absent2                                   => true
            $.absent1 <= $.absent2                                   => true
            $.absent == 'g'                                          => false
            $.absent1 != $.absent2                                   => false
            $.absent != 'g'                                          => true
            1 <= 2                                                   => true
            1 > 2                                                    => false
            13 == '13'                                               => false
            'a' <= 'b'                                               => true
            'a' > 'b'                                                => false
            $.obj == $.arr                                           => false
            $.obj != $.arr                                           => true
            $.obj == $.obj                                           => true
            $.arr == $.arr                                           => true
            $.obj == 17                                              => false
            $.obj <= $.arr                                           => false
            $.obj < $.arr                                            => false
            $.obj <= $.obj                                           => true
            1 <= $.arr                                               => false
            true <= true                                             => true
            true > true                                              => false
            null == null                                             => true
            null == $.absent                                         => false
            1 == 1.0                                                 => true
            1e2 == 100                                               => true
            -0 == 0                                                  => true
            $.big == 12345678901234567890                            => true
            $.big < 12345678901234567891                             => true
            $.huge > 1e399                                           => true
            $.huge == 1E+400                                         => true
            '\\uFF01' < '\\uD83D\\uDE00'                             => true
            length($.arr) == 2                                       => true
            length('\\uD83D\\uDE00') == 1                            => true
            length($.big) == $.absent                                => true
            count($.*) == 4                                          => true
            value($..x) == 'y'                                       => true
            value($.*) == $.absent                                   => true
            match('a.b', 'a\\\\.b') && !match('axb', 'a\\\\.b')      => true
            match('abc', 'b') || search('abc', 'b')                  => true
            match($.obj.x, $.obj.x)                                  => true
            search('(', $.obj.open)                                  => false
            !($.obj.x == 'y')                                        => false
            !$.absent && $.obj                                       => true
            $.obj.x == 'z' || 1 == 1 && 2 == 1                       => false
            ($.obj.x == 'y' || 1 == 2) && 1 == 1                     => true
            """)
    void comparesAsRfc9535Says(String condition, boolean holds) {
        String document = """
                {'obj': {'x': 'y', 'open': '('}, 'arr': [2, 3], 'big': 12345678901234567890, 'huge': 1e400}""";
        assertThat(Found.text("$[?" + condition + "]", document).equals("[]")).isNotEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "@.a",
                "$ ",
                " $",
                "$.",
                "$..",
                "$.1",
                "$. a",
                "$a",
                "$['a",
                "$['a'",
                "$['\\x']",
                "$['\\uD800']",
                "$['\\uDC00\\uD800']",
                "$[a]",
                "$[]",
                "$[01]",
                "$[-0]",
                "$[1.0]",
                "$[9007199254740992]",
                "$[0,]",
                "$[1:2:3:4]",
                "$[?]",
                "$[?1]",
                "$[?true]",
                "$[?@.a=='b'",
                "$[?@.a=1]",
                "$[?@.a===1]",
                "$[?@.*==1]",
                "$[?@..a==1]",
                "$[?@[0,1]==1]",
                "$[?!1==1]",
                "$[?!@.a==1]",
                "$[?(@.a)==1]",
                "$[?length(@.a)]",
                "$[?length(@.*)==1]",
                "$[?length(@.a,@.b)==1]",
                "$[?count(1)==1]",
                "$[?match(@.a,'b')==true]",
                "$[?match(@.a)]",
                "$[?exists(@.a)]",
                "$[?length (@.a)==1]",
                "$[?@.a==.5]",
                "$[?@.a==1.]",
                "$[?@.a==1e]",
                "$[?@.a==1e99999999999]",
                "$[?match(@.a,'(')]",
                "$[?match(@.a,'\\\\d')]",
                "$[?@.a =~ /b/]",
                "$.length()"
            })
    void refusesWhatIsNoQuery(String path) {
        assertThatThrownBy(() -> JsonPath.parse(path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("This is no JSONPath \\(RFC 9535\\): .+, at character \\d+\\.");
    }

    @Test
    void refusesHalfOfACharacter() {
        for (String path : new String[] {"$.%s", "$['%s']", "$[?@ == \"%s\"]"}) {
            assertThatThrownBy(() -> JsonPath.parse(path.formatted((char) 0xd800)))
                    .hasMessageContaining("half of a character");
        }
    }

    @Test
    void saysWhatIsWrongAndWhere() {
        assertThatThrownBy(() -> JsonPath.parse("$.items[?@.price 10]"))
                .hasMessage("This is no JSONPath (RFC 9535): ']' is expected, at character 18.");
        assertThatThrownBy(() -> JsonPath.parse("$[?@.a == 'b' && 'c']"))
                .hasMessageContaining("a value is no condition");
        assertThatThrownBy(() -> JsonPath.parse("$[?contains(@.a, 'b')]"))
                .hasMessageContaining("there is no function 'contains'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "!(", "@[?", "length(value("})
    void refusesEndlessNesting(String opening) {
        assertThatThrownBy(() -> JsonPath.parse("$[?" + opening.repeat(50_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nests deeper");
    }

    @Test
    void showsNoMoreThanTheVisitorWants() {
        List<JsonNode> seen = new ArrayList<>();
        JsonPath.parse("$..*").visit(ExactJson.MAPPER.readTree("[1,[2,3],{\"a\":4}]"), new Budget(100), node -> {
            seen.add(node);
            return seen.size() < 2;
        });
        assertThat(seen).hasToString("[1, [2,3]]");
    }
}
