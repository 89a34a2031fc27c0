using Telar.Core.Shared;

namespace Telar.Core.Instruments.Responses;

/// Why a whole response that a program sent is not taken.
public static class TakingProblems
{
    public static readonly ProblemKind AnswerTooLong = new("TAKE-01",
        new("Esta respuesta pasa de {limit} letras.", "Esta resposta passa de {limit} letras.", "This answer is longer than {limit} letters."),
        new("Acórtela.", "Encurte-a.", "Make it shorter."));

    public static readonly ProblemKind NoFiles = new("TAKE-02",
        new("Por aquí todavía no se reciben imágenes ni archivos.", "Por aqui ainda não se recebem imagens nem arquivos.", "Pictures and files are not taken here yet."),
        new("Deje vacía esa respuesta, o responda en las páginas del sitio.", "Deixe essa resposta vazia, ou responda nas páginas do site.", "Leave that answer empty, or answer on the pages of the site."));

    public static readonly ProblemKind OtherConsent = new("TAKE-03",
        new("Falta aceptar el texto de consentimiento «{wanted}» de esta versión.", "Falta aceitar o texto de consentimento «{wanted}» desta versão.", "The consent text “{wanted}” of this version is not accepted."),
        new("Muéstrelo a quien responde y envíe «consent»: \"{wanted}\". El texto está en la versión del instrumento.", "Mostre-o a quem responde e envie «consent»: \"{wanted}\". O texto está na versão do instrumento.", "Show it to whoever answers and send “consent”: \"{wanted}\". The text is in the version of the instrument."));

    public static readonly ProblemKind LinkOpensNothing = new("TAKE-04",
        new("El enlace de la respuesta anterior no abre ninguna de este instrumento y este país.", "O link da resposta anterior não abre nenhuma deste instrumento e deste país.", "The link of the earlier response opens none of this instrument and country."),
        new("Envíe en «follows» el código del enlace privado de una respuesta ya enviada, o quítelo.", "Envie em «follows» o código do link privado de uma resposta já enviada, ou retire-o.", "Send in “follows” the code of the private link of a response that was sent, or leave it out."));

    public static readonly ProblemKind WaveTaken = new("TAKE-05",
        new("La medición {wave} de este mismo sujeto no viene después de la {last}.", "A medição {wave} deste mesmo sujeito não vem depois da {last}.", "Measurement {wave} of this subject does not come after {last}."),
        new("Quite «wave»: se cuenta sola.", "Retire «wave»: conta-se sozinha.", "Leave “wave” out: it is counted for you."));

    public static readonly ProblemKind OtherCountry = new("TAKE-06",
        new("El país de las respuestas no es el de la petición.", "O país das respostas não é o do pedido.", "The country in the answers is not that of the request."),
        new("Quite la respuesta, o corrija «country».", "Retire a resposta, ou corrija «country».", "Leave the answer out, or correct “country”."));

    public static readonly ProblemKind AnsweredBefore = new("TAKE-07",
        new("Con este número fiscal ya se envió una respuesta, y aquí vale una por sujeto.", "Com este número fiscal já foi enviada uma resposta, e aqui vale uma por sujeito.", "A response was already sent under this tax id, and here one counts for each subject."),
        new("Para medir otra vez, envíe en «follows» el código del enlace privado de la primera.", "Para medir de novo, envie em «follows» o código do link privado da primeira.", "To measure again, send in “follows” the code of the first one's private link."));

    public static readonly ProblemKind KeyUsedBefore = new("TAKE-08",
        new("Con esta Idempotency-Key ya se recibió otra cosa.", "Com esta Idempotency-Key já se recebeu outra coisa.", "Something else was received with this Idempotency-Key."),
        new("Para otra respuesta, use una clave nueva; para repetir la misma, envíe exactamente lo mismo.", "Para outra resposta, use uma chave nova; para repetir a mesma, envie exatamente o mesmo.", "For another response, use a new key; to repeat the same, send exactly the same."));

    public static readonly ProblemKind Gone = new("TAKE-09",
        new("Esta respuesta se recibió y después se borró.", "Esta resposta foi recebida e depois apagada.", "This response was received and deleted afterwards."),
        new("No vuelve. Para responder otra vez, use una clave nueva.", "Não volta. Para responder de novo, use uma chave nova.", "It does not come back. To answer again, use a new key."));

    public static readonly ProblemKind NotPublished = new("TAKE-10",
        new("La versión {version} de {code} ya no recibe respuestas.", "A versão {version} de {code} já não recebe respostas.", "Version {version} of {code} takes no responses any more."),
        new("Use la que se ofrece en /api/v1/instruments.", "Use a que se oferece em /api/v1/instruments.", "Use the one that is offered at /api/v1/instruments."));

    public static readonly ProblemKind MeasuredBefore = new("TAKE-11",
        new("La medición {wave} de este mismo sujeto ya se envió, y cada medición cuenta una sola vez.", "A medição {wave} deste mesmo sujeito já foi enviada, e cada medição conta uma só vez.", "Measurement {wave} of this subject was already sent, and each measurement counts only once."),
        new("Quite «wave» para enviar la siguiente: se cuenta sola.", "Retire «wave» para enviar a seguinte: conta-se sozinha.", "Leave “wave” out to send the next one: it is counted for you."));
}
