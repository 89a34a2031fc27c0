namespace Telar.Core.Shared;

/// What can be wrong with a received file before a word of it is understood: its bytes, its archive, its letters.
public static class FileProblems
{
    public static readonly ProblemKind Unreadable = new("IMPORT-10",
        new("El archivo no se puede leer: {reason}", "O arquivo não pode ser lido: {reason}", "The file cannot be read: {reason}"),
        new("Revise que esté completo y vuelva a descargarlo.", "Verifique se está completo e baixe-o de novo.", "See that it is complete, and download it again."));

    public static readonly ProblemKind NotKept = new("IMPORT-64",
        new("El archivo no se pudo guardar en la carpeta de datos: {reason}", "O arquivo não pôde ser guardado na pasta de dados: {reason}", "The file could not be kept in the data folder: {reason}"),
        new("No se importó nada. Revise el espacio en el disco y los permisos de la carpeta.", "Nada foi importado. Verifique o espaço no disco e as permissões da pasta.", "Nothing was imported. See the space on the disk and the permissions of the folder."));

    public static readonly ProblemKind NotAFile = new("IMPORT-65",
        new("No es un archivo que se pueda leer dos veces: es una tubería o un dispositivo.", "Não é um arquivo que se possa ler duas vezes: é um pipe ou um dispositivo.", "It is not a file that can be read twice: it is a pipe or a device."),
        new("Guárdelo primero como archivo e importe ese.", "Salve-o primeiro como arquivo e importe esse.", "Save it as a file first, and import that."));

    public static readonly ProblemKind UnpacksTooFar = new("IMPORT-50",
        new("El archivo comprimido crece sin medida al abrirlo (más de {limit}): no se lee más.", "O arquivo compactado cresce sem medida ao abrir (mais de {limit}): não se lê mais.", "The packed file grows out of measure when opened (more than {limit}): reading stopped."),
        new("Si de verdad son datos, descomprímalo y divídalo.", "Se são mesmo dados, descompacte-o e divida-o.", "If it truly is data, unpack and split it."));

    public static readonly ProblemKind RowTooLong = new("IMPORT-51",
        new("Una fila tiene más de {limit} {what}: no es una tabla.", "Uma linha tem mais de {limit} {what}: não é uma tabela.", "A row has more than {limit} {what}: it is not a table."),
        new("Revise que el archivo tenga fines de línea y que las comillas se cierren.", "Verifique se o arquivo tem fins de linha e se as aspas se fecham.", "See that the file has line endings and that its quotes are closed."));

    public static readonly ProblemKind NulByte = new("IMPORT-52",
        new("El archivo tiene bytes nulos: no es texto, o es UTF-16 sin marca.", "O arquivo tem bytes nulos: não é texto, ou é UTF-16 sem marca.", "The file has null bytes: it is not text, or it is UTF-16 without a mark."),
        new("Si es UTF-16, repita con --encoding utf-16; si no, vuelva a descargarlo.", "Se é UTF-16, repita com --encoding utf-16; se não, baixe-o de novo.", "If it is UTF-16, run it again with --encoding utf-16; if not, download it again."));

    public static readonly ProblemKind NotInEncoding = new("IMPORT-53",
        new("El archivo tiene letras que no están en {encoding}.", "O arquivo tem letras que não estão em {encoding}.", "The file has letters that are not in {encoding}."),
        new("Guárdelo como UTF-8, o repita con --encoding windows-1252 si viene de una hoja de cálculo antigua.", "Salve-o como UTF-8, ou repita com --encoding windows-1252 se vem de uma planilha antiga.", "Save it as UTF-8, or run it again with --encoding windows-1252 if it comes from an old spreadsheet."));

    public static readonly ProblemKind XmlForbidden = new("IMPORT-54",
        new("El libro de cálculo contiene XML que no se admite: {reason}", "A planilha contém XML que não se aceita: {reason}", "The workbook contains XML that is not accepted: {reason}"),
        new("Ábralo en una hoja de cálculo y guárdelo de nuevo como XLSX.", "Abra-o numa planilha e salve-o de novo como XLSX.", "Open it in a spreadsheet and save it again as XLSX."));

    public static readonly ProblemKind ArchiveLeadsOut = new("IMPORT-55",
        new("El zip trae un nombre que sale de su carpeta: «{name}».", "O zip traz um nome que sai da sua pasta: «{name}».", "The zip holds a name that leads out of its folder: “{name}”."),
        new("No lo use; descargue el archivo del publicador.", "Não o use; baixe o arquivo de quem o publica.", "Do not use it; download the file from the publisher."));

    public static readonly ProblemKind ArchiveHasNoData = new("IMPORT-56",
        new("El zip no trae ningún archivo de datos (csv, json o xlsx).", "O zip não traz nenhum arquivo de dados (csv, json ou xlsx).", "The zip holds no data file (csv, json or xlsx)."),
        new("Descomprímalo e importe el archivo que corresponda.", "Descompacte-o e importe o arquivo que corresponda.", "Unpack it and import the file that matters."));

    public static readonly ProblemKind ArchiveHasSeveral = new("IMPORT-57",
        new("El zip trae varios archivos de datos: {names}.", "O zip traz vários arquivos de dados: {names}.", "The zip holds several data files: {names}."),
        new("Descomprímalo e importe cada uno por separado.", "Descompacte-o e importe cada um em separado.", "Unpack it and import each by itself."));

    public static readonly ProblemKind SheetMissing = new("IMPORT-58",
        new("El libro no tiene la hoja «{sheet}»; tiene: {sheets}.", "A planilha não tem a aba «{sheet}»; tem: {sheets}.", "The workbook has no sheet “{sheet}”; it has: {sheets}."),
        new("Escriba el nombre de una de ellas en --sheet.", "Escreva o nome de uma delas em --sheet.", "Write the name of one of them in --sheet."));

    public static readonly ProblemKind JsonUnreadable = new("IMPORT-59",
        new("El JSON no se puede leer: {reason}", "O JSON não pode ser lido: {reason}", "The JSON cannot be read: {reason}"),
        new("Revise que esté completo y vuelva a descargarlo.", "Verifique se está completo e baixe-o de novo.", "See that it is complete, and download it again."));

    public static readonly ProblemKind TooLong = new("IMPORT-60",
        new("El archivo pasa de {limit}, más de lo que se lee de una vez.", "O arquivo passa de {limit}, mais do que se lê de uma vez.", "The file is over {limit}, more than is read at once."),
        new("Divídalo, o pida los mismos datos como CSV.", "Divida-o, ou peça os mesmos dados como CSV.", "Split it, or ask for the same data as CSV."));

    public static readonly ProblemKind Changed = new("IMPORT-61",
        new("El archivo cambió mientras se leía.", "O arquivo mudou enquanto era lido.", "The file changed while it was being read."),
        new("Espere a que termine de copiarse y repita.", "Espere que termine de ser copiado e repita.", "Wait until it is copied whole, and run it again."));

    public static readonly ProblemKind QuoteLeftOpen = new("IMPORT-62",
        new("En la fila {row} se abren unas comillas que no se cierran: el archivo está cortado o mal escrito.", "Na linha {row} abrem-se aspas que não se fecham: o arquivo está cortado ou mal escrito.", "In row {row} a quote opens that is never closed: the file is cut off or badly written."),
        new("Vuelva a descargarlo, o cierre las comillas.", "Baixe-o de novo, ou feche as aspas.", "Download it again, or close the quote."));

    public static readonly ProblemKind CutOff = new("IMPORT-63",
        new("El archivo comprimido está cortado: trae menos de lo que dice.", "O arquivo compactado está cortado: traz menos do que diz.", "The packed file is cut off: it holds less than it says."),
        new("Vuelva a descargarlo.", "Baixe-o de novo.", "Download it again."));
}
