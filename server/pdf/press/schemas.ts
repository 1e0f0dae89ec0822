// Properties that PDF/A does not know, described as it wants them described: one entry in the metadata's list of
// extension schemas for each namespace.

export interface Schema {
  readonly name: string;
  readonly namespace: string;
  readonly prefix: string;
  readonly properties: readonly {
    readonly name: string;
    readonly type: 'Integer' | 'Text';
    readonly description: string;
  }[];
}

const resource = (body: string): string => `<rdf:li rdf:parseType="Resource">${body}</rdf:li>`;

/** In XML; the names of namespaces are the engine's. */
export function schemaEntry({ name, namespace, prefix, properties }: Schema): string {
  const described = properties.map((property) =>
    resource(
      [
        `<pdfaProperty:name>${property.name}</pdfaProperty:name>`,
        `<pdfaProperty:valueType>${property.type}</pdfaProperty:valueType>`,
        '<pdfaProperty:category>internal</pdfaProperty:category>',
        `<pdfaProperty:description>${property.description}</pdfaProperty:description>`,
      ].join(''),
    ),
  );
  return resource(
    [
      `<pdfaSchema:schema>${name}</pdfaSchema:schema>`,
      `<pdfaSchema:namespaceURI>${namespace}</pdfaSchema:namespaceURI><pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>`,
      `<pdfaSchema:property><rdf:Seq>${described.join('')}</rdf:Seq></pdfaSchema:property>`,
    ].join(''),
  );
}
