using System.Reflection;
using Microsoft.AspNetCore.Http;
using Telar.Core.Shared;

namespace Telar.Web.Api;

/// Why the open API does not answer a request. Each is sent as RFC 9457, in the language that was asked for.
public static class ApiProblems
{
    public static readonly ProblemKind ParameterUnknown = new("API-01",
        new("El parámetro «{name}» no se conoce aquí.", "O parâmetro «{name}» não é conhecido aqui.", "The parameter “{name}” is not known here."),
        new("Use alguno de estos: {known}.", "Use algum destes: {known}.", "Use some of these: {known}."));

    public static readonly ProblemKind ValueUnreadable = new("API-02",
        new("«{value}» no es un valor de «{name}».", "«{value}» não é um valor de «{name}».", "“{value}” is not a value of “{name}”."),
        new("Debe ser {expected}.", "Deve ser {expected}.", "It must be {expected}."));

    public static readonly ProblemKind ValueRepeated = new("API-03",
        new("El parámetro «{name}» está más de una vez.", "O parâmetro «{name}» está mais de uma vez.", "The parameter “{name}” is there more than once."),
        new("Deje uno solo.", "Deixe um só.", "Leave only one."));

    public static readonly ProblemKind CodeUnknown = new("API-04",
        new("No hay nada con el código «{value}» en «{name}».", "Não há nada com o código «{value}» em «{name}».", "There is nothing with the code “{value}” in “{name}”."),
        new("Se parecen: {near}.", "São parecidos: {near}.", "These are near: {near}."));

    public static readonly ProblemKind CodeUnknownAndFar = new("API-05",
        new("No hay nada con el código «{value}» en «{name}».", "Não há nada com o código «{value}» em «{name}».", "There is nothing with the code “{value}” in “{name}”."),
        new("Los códigos están en {list}.", "Os códigos estão em {list}.", "The codes are listed at {list}."));

    public static readonly ProblemKind AddressUnknown = new("API-06",
        new("Esta dirección no existe en la API.", "Este endereço não existe na API.", "This address does not exist in the API."),
        new("Las direcciones que hay están en /openapi/v1.json.", "Os endereços que existem estão em /openapi/v1.json.", "The addresses that exist are listed at /openapi/v1.json."));

    public static readonly ProblemKind OnlyReading = new("API-07",
        new("Esta API solo se lee.", "Esta API só se lê.", "This API can only be read."),
        new("Use GET o HEAD.", "Use GET ou HEAD.", "Use GET or HEAD."));

    public static readonly ProblemKind NoSuchFormat = new("API-08",
        new("Nada de lo que pide «Accept: {accept}» se puede dar aquí.", "Nada do que «Accept: {accept}» pede se pode dar aqui.", "Nothing that “Accept: {accept}” asks for can be given here."),
        new("Pida alguno de estos: {known}.", "Peça algum destes: {known}.", "Ask for some of these: {known}."));

    public static readonly ProblemKind TooManyRows = new("API-09",
        new("Lo pedido pasa de {limit} filas, que es lo que cabe en «{format}».", "O que pediu passa de {limit} linhas, que é o que cabe em «{format}».", "What was asked for is more than the {limit} rows that fit in “{format}”."),
        new("Pida menos, o use format=csv, que no tiene límite.", "Peça menos, ou use format=csv, que não tem limite.", "Ask for less, or use format=csv, which has no limit."));

    public static readonly ProblemKind TooManyCells = new("API-13",
        new("El cubo pedido pasa de {limit} celdas, llenas o vacías, que es lo que cabe en «{format}».", "O cubo pedido passa de {limit} células, cheias ou vazias, que é o que cabe em «{format}».", "The cube asked for has more than the {limit} cells, full or empty, that fit in “{format}”."),
        new("Pida menos, o use format=csv, que no tiene límite.", "Peça menos, ou use format=csv, que não tem limite.", "Ask for less, or use format=csv, which has no limit."));

    public static readonly ProblemKind TooManyRequests = new("API-10",
        new("Son demasiadas peticiones seguidas: caben {limit} por minuto.", "São pedidos demais seguidos: cabem {limit} por minuto.", "These are too many requests in a row: {limit} a minute fit."),
        new("Espere {seconds} segundos. Para llevarse todo, una sola petición con format=csv basta.", "Espere {seconds} segundos. Para levar tudo, basta um só pedido com format=csv.", "Wait {seconds} seconds. To take everything, one request with format=csv is enough."));

    public static readonly ProblemKind BrokenHere = new("API-11",
        new("Algo falló de nuestro lado.", "Algo falhou do nosso lado.", "Something failed on our side."),
        new("Vuelva a intentarlo en un momento; si se repite, cuéntenos la dirección y la hora.", "Tente de novo daqui a pouco; se acontecer outra vez, conte-nos o endereço e a hora.", "Try again in a moment; if it happens again, tell us the address and the time."));

    public static readonly ProblemKind NothingPublished = new("API-12",
        new("Todavía no se ha publicado ningún índice con el código «{value}».", "Ainda não foi publicado nenhum índice com o código «{value}».", "No index with the code “{value}” has been published yet."),
        new("Los que hay están en /api/v1/indices.", "Os que existem estão em /api/v1/indices.", "Those that exist are listed at /api/v1/indices."));

    public static readonly ProblemKind MethodNotTaken = new("API-14",
        new("Esta dirección no acepta {method}.", "Este endereço não aceita {method}.", "This address does not take {method}."),
        new("Aquí se puede usar {taken}.", "Aqui pode usar-se {taken}.", "Here {taken} can be used."));

    public static readonly ProblemKind TokenMissing = new("API-15",
        new("Esto es solo para operadores: falta la credencial.", "Isto é só para operadores: falta a credencial.", "This is for operators only: the token is missing."),
        new("Envíela en la cabecera «Authorization: Bearer …». Se crea con «telar token create».", "Envie-a no cabeçalho «Authorization: Bearer …». Cria-se com «telar token create».", "Send it in the header “Authorization: Bearer …”. It is made with “telar token create”."));

    public static readonly ProblemKind TokenUnknown = new("API-16",
        new("La credencial no vale: no existe, venció o fue retirada.", "A credencial não vale: não existe, venceu ou foi retirada.", "The token does not hold: it does not exist, has expired, or was revoked."),
        new("Revise que esté completa, o pida otra a quien administra este sitio.", "Verifique se está completa, ou peça outra a quem administra este site.", "See that it is complete, or ask those who run this site for another."));

    public static readonly ProblemKind RoleMissing = new("API-17",
        new("La credencial vale, pero no para esto: hace falta el papel «{role}».", "A credencial vale, mas não para isto: é preciso o papel «{role}».", "The token holds, but not for this: the role “{role}” is needed."),
        new("Pida a quien administra este sitio una credencial con ese papel.", "Peça a quem administra este site uma credencial com esse papel.", "Ask those who run this site for a token with that role."));

    public static readonly ProblemKind BodyTooLong = new("API-18",
        new("Lo enviado pasa de {limit}, que es lo que cabe aquí.", "O que enviou passa de {limit}, que é o que cabe aqui.", "What was sent is more than the {limit} that fit here."),
        new("Envíe menos: una sola respuesta por petición, sin archivos.", "Envie menos: uma só resposta por pedido, sem arquivos.", "Send less: one response a request, without files."));

    public static readonly ProblemKind BodyNotJson = new("API-19",
        new("Aquí solo se recibe JSON sin comprimir.", "Aqui só se recebe JSON sem compressão.", "Only JSON that is not packed is taken here."),
        new("Envíe «Content-Type: application/json» y el JSON tal cual.", "Envie «Content-Type: application/json» e o JSON tal como é.", "Send “Content-Type: application/json” and the JSON as it is."));

    public static readonly ProblemKind BodyUnreadable = new("API-20",
        new("El JSON no se puede leer desde la línea {line}, posición {column}.", "O JSON não se consegue ler a partir da linha {line}, posição {column}.", "The JSON cannot be read from line {line}, position {column} on."),
        new("Revise comas y comillas, que ningún nombre esté dos veces y que no haya más de {depth} niveles.", "Verifique vírgulas e aspas, que nenhum nome esteja duas vezes e que não haja mais de {depth} níveis.", "See to commas and quotes, that no name is there twice, and that there are no more than {depth} levels."));

    public static readonly ProblemKind BodyNoObject = new("API-21",
        new("El JSON enviado no es un objeto.", "O JSON enviado não é um objeto.", "The JSON that was sent is not an object."),
        new("Escríbalo entre llaves, con un nombre para cada cosa.", "Escreva-o entre chaves, com um nome para cada coisa.", "Write it in braces, with a name for each thing."));

    public static readonly ProblemKind VersionUnknown = new("API-22",
        new("El instrumento «{code}» no tiene una versión «{value}» que se pueda leer aquí.", "O instrumento «{code}» não tem uma versão «{value}» que se possa ler aqui.", "The instrument “{code}” has no version “{value}” that can be read here."),
        new("Las que hay: {known}.", "As que existem: {known}.", "Those that there are: {known}."));

    public static readonly ProblemKind KeyMissing = new("API-23",
        new("Falta la cabecera {header}, o no sirve.", "Falta o cabeçalho {header}, ou não serve.", "The header {header} is missing or of no use."),
        new("Envíe una clave nueva para cada respuesta, de {shortest} a {longest} letras, cifras o signos sin espacios; por ejemplo un UUID. Si no llega respuesta del servidor, repita lo mismo con la misma clave.", "Envie uma chave nova para cada resposta, de {shortest} a {longest} letras, algarismos ou sinais sem espaços; por exemplo um UUID. Se a resposta do servidor não chegar, repita o mesmo com a mesma chave.", "Send a new key for each response, {shortest} to {longest} letters, digits or signs without spaces; for instance a UUID. If no answer arrives, repeat the same with the same key."));

    public static readonly ProblemKind EditionUnknown = new("API-24",
        new("No hay una edición {value} de esta comparación.", "Não há uma edição {value} desta comparação.", "There is no edition {value} of this benchmark."),
        new("Las que hay: {known}.", "As que existem: {known}.", "Those that there are: {known}."));

    public static readonly ProblemKind NoRoom = new("API-25",
        new("El disco del servidor está lleno: nada de esta petición se guardó.", "O disco do servidor está cheio: nada deste pedido foi guardado.", "The server's disk is full: nothing of this request was kept."),
        new("Envíe lo mismo más tarde, con la misma Idempotency-Key; si sigue igual, avise a quien administra este sitio.", "Envie o mesmo mais tarde, com a mesma Idempotency-Key; se continuar assim, avise quem administra este site.", "Send the same later, with the same Idempotency-Key; if it stays like this, tell whoever runs this site."));

    /// Every kind above, as the page for programmers lists them.
    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        .. typeof(ApiProblems).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<ProblemKind>().OrderBy(kind => kind.Code, StringComparer.Ordinal),
    ];

    /// Problems of other rooms are about what was sent, unless they say something else here.
    public static int StatusOf(ProblemKind kind) => kind.Code switch
    {
        "API-01" or "API-02" or "API-03" or "API-09" or "API-13" or "API-20" or "API-21" or "API-23" => StatusCodes.Status400BadRequest,
        "API-15" or "API-16" => StatusCodes.Status401Unauthorized,
        "API-17" => StatusCodes.Status403Forbidden,
        "API-04" or "API-05" or "API-06" or "API-12" or "API-22" or "API-24" or "INST-05" => StatusCodes.Status404NotFound,
        "API-07" or "API-14" => StatusCodes.Status405MethodNotAllowed,
        "API-08" => StatusCodes.Status406NotAcceptable,
        "INST-04" or "TAKE-07" or "TAKE-08" or "TAKE-10" or "TAKE-11" => StatusCodes.Status409Conflict,
        "TAKE-09" => StatusCodes.Status410Gone,
        "API-18" => StatusCodes.Status413PayloadTooLarge,
        "API-19" => StatusCodes.Status415UnsupportedMediaType,
        "API-10" => StatusCodes.Status429TooManyRequests,
        "API-11" => StatusCodes.Status500InternalServerError,
        "API-25" => StatusCodes.Status507InsufficientStorage,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
