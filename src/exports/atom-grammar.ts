/**
 * RELAX NG of RFC 4287, as far as the archive's feeds use it: what a feed and an entry must have,
 * may have once and may have often, full ids, times with their zone. For tests.
 */
export const atomGrammar = `
<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.w3.org/2005/Atom"
  datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start>
    <element name="feed"><interleave>
      <ref name="id"/><ref name="title"/><ref name="updated"/>
      <oneOrMore><ref name="author"/></oneOrMore>
      <oneOrMore><ref name="link"/></oneOrMore>
      <optional><element name="subtitle"><text/></element></optional>
      <optional><element name="rights"><text/></element></optional>
      <zeroOrMore>
        <element name="entry"><interleave>
          <ref name="id"/><ref name="title"/><ref name="updated"/>
          <zeroOrMore><ref name="author"/></zeroOrMore>
          <oneOrMore><ref name="link"/></oneOrMore>
          <zeroOrMore>
            <element name="category"><attribute name="term"/><empty/></element>
          </zeroOrMore>
          <optional><element name="published"><ref name="time"/></element></optional>
          <optional><element name="summary"><text/></element></optional>
        </interleave></element>
      </zeroOrMore>
    </interleave></element>
  </start>
  <define name="id"><element name="id"><data type="anyURI">
    <param name="pattern">[a-z][a-z0-9+.-]*:.+</param>
  </data></element></define>
  <define name="title"><element name="title"><text/></element></define>
  <define name="updated"><element name="updated"><ref name="time"/></element></define>
  <define name="time"><data type="dateTime"><param name="pattern">.+T.+(Z|[+-]..:..)</param></data></define>
  <define name="author"><element name="author">
    <element name="name"><data type="token"><param name="minLength">1</param></data></element>
  </element></define>
  <define name="link"><element name="link">
    <attribute name="href"><data type="anyURI"><param name="minLength">1</param></data></attribute>
    <attribute name="rel"><choice><value>self</value><value>alternate</value></choice></attribute>
    <attribute name="type"/>
    <empty/>
  </element></define>
</grammar>`;
