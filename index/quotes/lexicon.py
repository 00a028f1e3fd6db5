"""The words the rules of attribution know. Every list says what belongs in it; all entries are lower case.

Verbs are listed by their base form and inflected once, by :func:`inflections`.
"""

from types import MappingProxyType
from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# ---------------------------------------------------------------- verbs

# Verbs whose ordinary use in news is to hand over what somebody said, and little else.
PLAIN_SAYING: Final = _words("say tell write add tweet retweet")

# Verbs of saying: with a person as subject and words beside it, they report those words.
SAYING: Final = _words("""
    acknowledge admit advise affirm allege announce answer argue ask assert attest
    blurt boast caution chant charge chime chuckle claim clarify comment complain concede conclude concur confess
    confide confirm contend continue counter cry
    declare demand detail disclose drawl
    echo elaborate emphasise emphasize enthuse exclaim explain
    fret fume gush grumble groan
    insist interject interrupt inform instruct
    joke lament maintain marvel mention mumble murmur muse mutter
    note observe offer opine
    pledge post predict proclaim promise pronounce protest
    quip quote reaffirm reassure recall recount reflect reiterate relate relay remark remember remind repeat reply
    report respond retort reveal rejoin
    scoff scream shoot shout shrug sigh snap sneer specify speculate stammer state stress suggest sum
    tease testify thunder tout
    urge venture volunteer vow warn wonder whisper whine yell
""")

# Verbs that judge, name or treat of something: the words beside them are their subject's, if anybody's.
JUDGING: Final = _words("""
    accuse applaud attack attribute
    bash believe bemoan berate blame blast brand
    call castigate celebrate challenge characterise characterize chide cite compare condemn consider credit
    criticise criticize
    decry deem defend deny denounce denigrate deride describe disagree dismiss dispute disparage dub
    endorse express extol fault hail hammer imply indicate insinuate invoke
    knock label lambast lambaste laud liken mock
    nickname oppose paint point portray praise propose
    question rail rebuff rebuke recommend refer reject rebut refute request ridicule rip
    signal slam slap swear swipe
    term thank threaten trash trumpet welcome
""")

# Verbs that only sometimes go with words said: weak evidence, used when nothing better is near.
LOOSE: Final = _words("""
    advocate agree apologise apologize appeal assure attribute begin calculate close conjecture
    decline discuss estimate expect fear feel find go guess hear hint hope intend issue know laugh list look
    open outline pen plan pray preach read refuse renew see seek sense show sign sing smile sound speak start
    support think use voice want wish worry
""")

# Forms that are as often a noun, or a verb of doing, as a verb of saying: they count one step less.
AMBIGUOUS_FORMS: Final = _words("""
    answer answers brand call calls challenge challenges charge charges claim claims comment comments counter
    counters cry cries demand demands detail details echo echoes estimate estimates fear fears hope hopes
    mention mentions note notes offer offered offers offering pledge plan plans point points post posts
    promise promises protest protests quote quotes question questions read reads reading relate related reports
    report shoot shot show shows signal signals snap snapped sound state states stress support tease
    term terms tout use uses voice wonder wonders
    closed opened opens closes summed sum welcome attack attacks blame praise request requests
    detailed advised instructed reflects reflected charged charging demanded demanding shooting repeated
""")

# Forms to be taken for nouns after an article, a possessive or a preposition.
NOUN_FORMS: Final = AMBIGUOUS_FORMS | _words("""
    finding findings read reading credit defence defense hint issue issues list look looks mock
    open plan plead remark remarks slap start swipe thanks wish worry worries writing being saying sayings
    teaser tweet tweets nickname label retort reply replies response suggestion warning warnings remark
""")

# Verbs that put quoted words on something: "called it", "described the deal as".
NAMING: Final = _words("""
    brand call characterise characterize consider decry deem denounce deride describe dismiss dub label mock
    nickname paint portray refer ridicule term blast slam condemn hail
""")

_IRREGULAR: Final = MappingProxyType(
    {
        "begin": "begins began beginning",
        "cry": "cries cried crying",
        "feel": "feels felt feeling",
        "find": "finds found finding",
        "go": "goes went going",
        "hear": "hears heard hearing",
        "know": "knows knew knowing",
        "read": "reads reading",
        "say": "says said saying",
        "see": "sees saw seeing",
        "shoot": "shoots shot shooting",
        "show": "shows showed showing",
        "sing": "sings sang singing",
        "speak": "speaks spoke speaking",
        "swear": "swears swore swearing",
        "tell": "tells told telling",
        "think": "thinks thought thinking",
        "write": "writes wrote written writing",
    }
)

# Verbs that double their last letter: "admitted".
_DOUBLING: Final = _words("admit blab concur confer plan quip rebut refer rip slam slap snap chat")


def inflections(verb: str) -> tuple[str, ...]:
    """The written forms of an English verb, the base form first."""
    if verb in _IRREGULAR:
        return (verb, *_IRREGULAR[verb].split())
    if verb in _DOUBLING:
        return (verb, verb + "s", verb + verb[-1] + "ed", verb + verb[-1] + "ing")
    if verb.endswith("e"):
        return (verb, verb + "s", verb + "d", verb[:-1] + "ing")
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return (verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
    if verb.endswith(("s", "sh", "ch", "x")):
        return (verb, verb + "es", verb + "ed", verb + "ing")
    return (verb, verb + "s", verb + "ed", verb + "ing")


# How strongly a verb form says that words were uttered.
PLAIN, SPEECH, JUDGEMENT, HINT = 4, 3, 2, 1


def _cue_strengths() -> dict[str, int]:
    strengths: dict[str, int] = {}
    for verbs, strength in ((LOOSE, HINT), (JUDGING, JUDGEMENT), (SAYING, SPEECH), (PLAIN_SAYING, PLAIN)):
        for verb in verbs:
            for form in inflections(verb):
                strengths[form] = strength
    for form in AMBIGUOUS_FORMS & strengths.keys():
        strengths[form] = min(strengths[form], JUDGEMENT)
    return strengths


CUE_STRENGTH: Final = MappingProxyType(_cue_strengths())
NAMING_FORMS: Final = frozenset(form for verb in NAMING for form in inflections(verb))

# Participles that are passive after a form of "be": the one before them is not the one who spoke.
PASSIVE_FORMS: Final = frozenset(
    form for form, strength in CUE_STRENGTH.items() if strength and not form.endswith("ing")
)

# Past forms of manner that news puts after a quotation as if they were verbs of saying: "beamed the winner".
MANNER_PAST: Final = _words(
    "sang spat sighed beamed grinned laughed smiled nodded wept sobbed began went spoke thought cried"
)

# Words in -ed that describe rather than report.
ADJECTIVES_IN_ED: Final = _words(
    "aged armed based called detailed led limited related united registered so-called"
)

# ---------------------------------------------------------------- closed classes

SPEAKING_PRONOUNS: Final = _words("he she they i we who")
PRONOUNS: Final = SPEAKING_PRONOUNS | _words("it you")
OBJECT_PRONOUNS: Final = _words("him her them me us himself herself themselves itself it you")
INDEFINITES: Final = _words(
    "one another others some many everyone someone nobody everybody somebody both few several none most"
)
ARTICLES: Final = _words("the a an")
POSSESSIVES: Final = _words("his her its their our my your whose")
DETERMINERS: Final = (
    ARTICLES
    | POSSESSIVES
    | _words(
        "this that these those one some several many another other both two three four five six seven eight nine ten"
        " dozens most few each every all no any"
    )
)
PREPOSITIONS: Final = _words("""
    about above across after against along amid among around as at because before behind below beneath beside
    between beyond by despite down during except for from in inside into like near of off on onto out outside
    over past per since through throughout to toward towards under unlike until up upon via with within without
    than if whether though although unless while when where whereas which that whom whose what how why
""")
SUBORDINATORS: Final = _words(
    "as if because although though while when whereas after before since unless until once whether that where"
)
CONJUNCTIONS: Final = _words("and but or so yet nor")
BE_FORMS: Final = _words("is was are were be been being am 's 're 'm")
# Helping verbs and adverbs that may stand between a subject and its verb.
BETWEEN: Final = BE_FORMS | _words("""
    has have had will would could should may might must can did do does not n't 'd 've 'll
    also later then now still even just once twice recently previously repeatedly often again already never always
    further simply first second publicly famously reportedly privately earlier afterwards afterward therefore thus
    too instead nevertheless nonetheless however meanwhile only rather quite almost eventually soon long
    has hasn't hadn't didn't doesn't don't won't wouldn't couldn't can't isn't wasn't aren't weren't haven't
""")
TIME_WORDS: Final = _words("""
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
    saturdays sundays mon tue wed thu fri sat sun
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.
    today yesterday tomorrow tonight night morning afternoon evening week month year weekend
""")
CALENDAR: Final = TIME_WORDS - _words(
    "today yesterday tomorrow tonight night morning afternoon evening week month year weekend may march mar sat sun"
)
TIME_GLUE: Final = _words("on in last this late early earlier next past the a later ago at same")
NAME_PARTICLES: Final = _words(
    "al ap bin da dal das de del della den der di dos du el ibn la le lo of ter ul van von y e zu abu st st. mac"
)
# Words that begin sentences with a capital and are no part of a name.
SENTENCE_OPENERS: Final = (
    DETERMINERS
    | PREPOSITIONS
    | CONJUNCTIONS
    | PRONOUNS
    | _words("""
    according ahead also although asked yes no not now then there here today yesterday tomorrow tonight meanwhile
    however still later earlier even ever never nevertheless once perhaps maybe well first second third last next
    instead indeed only just recently again already soon other others such more much many most less
    let let's it's that's there's he's she's we're they're i'm i've don't speaking it'll i'll
    unfortunately fortunately sadly clearly finally ultimately thanks thank please citing given based asked told
    said says despite amid nearly almost roughly some everyone everything nothing something someone nobody
    having being getting making taking looking going hello oh ok okay sorry welcome watch photo image video file
    reporting additional editor's see watch read also click exclusive opinion analysis related more breaking update updated
""")
)

# ---------------------------------------------------------------- people and bodies

MALE_TITLES: Final = _words(
    "mr mr. king prince pope sir lord chairman spokesman congressman businessman father brother baron duke count emperor policeman fireman councilman assemblyman fr."
)
FEMALE_TITLES: Final = _words(
    "mrs mrs. ms ms. miss queen princess lady dame chairwoman spokeswoman congresswoman businesswoman sister baroness duchess actress policewoman councilwoman assemblywoman mother madam"
)

# Forms of address that are no part of a name and say nothing about what its bearer does.
HONORIFICS: Final = _words(
    "mr mr. mrs mrs. ms ms. miss dr dr. prof prof. sir dame lord lady rev rev. reverend hon. the madam mx mx."
)

# Ranks and offices that stand, capitalised, before a name: "Interior Minister", "Sen.", "Detective Inspector".
OFFICES: Final = _words("""
    president vice minister prime deputy premier chancellor secretary senator sen sen. sens. congressman
    congresswoman rep rep. reps. representative governor gov gov. mayor councillor councilman councilwoman
    commissioner ambassador envoy consul king queen prince princess pope cardinal archbishop bishop pastor rabbi
    imam ayatollah sheikh emir sultan general gen gen. lieutenant lt lt. colonel col col. major maj maj. captain capt capt.
    commander cmdr. sergeant sgt sgt. admiral adm adm. brigadier corporal cpl. private pvt. marshal sheriff chief officer constable
    detective inspector superintendent judge justice attorney prosecutor solicitor barrister speaker leader whip
    chairman chairwoman chairperson chair director manager coach captain professor prof prof. doctor dr dr. dean provost
    chancellor analyst strategist spokesman spokeswoman spokesperson adviser advisor aide executive officer ceo cfo
    editor correspondent reporter anchor host author novelist actor actress singer rapper
    undersecretary under-secretary secretary-general lord lady sir dame baroness baron duke duchess
    undersecretary assistant acting former ex-president state foreign interior home finance defence defense health
    education justice trade energy agriculture transport environment culture shadow first senior attorney
    lawmaker democrat republican democratic agent trooper firefighter reverend rev rev. father brother sister mother
    administrator superintendent comptroller treasurer emeritus
    police news sporting head team technical junior labour conservative liberal tory
""")

# Nouns that say what a person does or is: heads of "a diplomat at the embassy", "the foreign minister".
ROLE_NOUNS: Final = _words("""
    academic activist actor actress administrator adviser advisor advocate agent aide ally ambassador analyst anchor
    artist assistant associate astronaut athlete attorney author authority authorities
    backer banker billionaire biographer biologist blogger boss brother builder bureaucrat businessman businesswoman
    campaigner candidate captain celebrity ceo chair chairman chairwoman chairperson champion chancellor chef chief
    citizen cleric climatologist clinician coach colleague colonel columnist commander commentator commissioner
    comedian composer congressman congresswoman conservationist conservative consultant contributor co-founder
    co-author co-chair cofounder coauthor cochair correspondent councillor counsel counsellor counselor couple critic curator
    daughter defender delegate demographer deputy designer detective developer diplomat director doctor driver
    economist editor emergency-worker employee employer engineer envoy epidemiologist executive expert
    family fan farmer father fellow filmmaker firefighter founder friend general geologist governor graduate
    guard guest guide head historian host husband insider inspector instructor inventor investigator investor
    journalist judge justice lawmaker lawyer leader lecturer legislator liberal lieutenant lobbyist
    maker man manager mathematician mayor medic member meteorologist midfielder striker defender goalkeeper winger
    forward quarterback pitcher minister moderator mother musician negotiator neighbor neighbour neurologist
    neuroscientist nominee novelist nurse observer officer official operative opponent opposition organiser organizer owner
    panel parent participant partner passenger pastor patient patron pharmacist philosopher photographer physician
    physicist pilot player poet policeman politician pollster postmaster predecessor premier presenter president
    priest principal prisoner producer professor programmer prosecutor protester psychiatrist psychologist publisher
    realtor receptionist refugee regulator relative reporter representative republican rescuer researcher resident
    retailer reverend rival runner sailor scholar scientist secretary senator sergeant sheriff singer sister skipper
    socialist sociologist soldier solicitor son source speaker specialist spokesman spokesperson spokeswoman
    staffer star statistician strategist student successor superintendent supporter surgeon surrogate survivor
    teacher teammate technician teenager tourist trader trainer treasurer trustee undersecretary veteran victim
    vice-president villager virologist volunteer voter widow wife winger winner witness woman worker writer youth
    zoologist democrat boy girl dad mum mom pensioner shopkeeper shopper trooper vendor viewer reader rapper rocker
    musician guitarist drummer magnate mogul tycoon heir lord monarch queen king prince princess pope bishop
    archbishop cardinal rabbi imam prosecutor plaintiff defendant suspect caller
""")

# Nouns for many at once that speak without a name: "analysts say", "police said".
GROUP_NOUNS: Final = _words("""
    police people authorities prosecutors media press staff troops crew leadership officials democrats republicans
    conservatives liberals tories prosecution defence defense opposition management rescuers clergy
    women men children kids families parents folks pundits elites
""")

# Nouns for bodies that speak: heads of "the ministry", "the campaign", and words that mark a name as a body's.
BODY_NOUNS: Final = _words("""
    academy administration agency airline airport alliance ambulance archive army arm assembly assembly association
    attorney-general bank base board brigade broadcaster brewery bureau business cabinet campaign cartel center centre
    chamber channel charity church cia circuit city club coalition college commission committee community companies company
    confederation conference congress consortium consulate contractor convention corp corporation council county court
    crown daily delegation department developer division embassy enterprise faction fbi federation festival firm force forces
    foundation front fund government group hospital house inc industry initiative inquiry institute institution jury
    journal junta kremlin laboratory league legislature library limited llc llp ltd magazine maker manufacturer media militia ministry
    mission monarchy mosque movement museum nation nations navy network newspaper news ngo observatory office operator orchestra
    organisation organization outlet palace panel paper parliament partnership party patrol pentagon plc police post
    practice presidency press programme program project publication publisher regime regiment regulator republic rights-group
    school secretariat senate service services society squad state station store studio subsidiary syndicate synod system
    team telegraph television theatre theater think-tank thinktank times treasury tribunal troupe trust tv union
    university utility watchdog website weekly white workers authority board tour
""")

# Things written or spoken that stand for whoever issued them: "the statement added".
TEXT_NOUNS: Final = _words("""
    account ad advert advertisement affidavit announcement appeal article biography blog book brief bulletin
    caption column comment communique communiqué complaint constitution criticism declaration decision document
    documents dossier draft editorial email e-mail emails entry essay facebook filing filings findings footage guidance headline
    indictment interview invitation judgment judgement lawsuit leaflet letter line manifesto memo memoir memorandum message
    note notice obituary op-ed opinion order page paper paragraph petition placard plan platform poll post poster
    press-release proclamation profile quote record release remarks reply report reports resolution review ruling script
    section sign signs slogan speech statement statements story study summary summons survey testimony text title
    transcript tweet tweets verdict video warning warrant website words
""")

# "X's words", "in X's view": nouns that hand a quotation to whoever owns them.
OWNED_WORDS: Final = _words("""
    words word statement statements tweet tweets comments comment remarks remark phrase description claim claims assertion
    assertions view opinion letter speech message promise pledge call calls slogan warning response reply answer
    vow allegation accusation argument contention suggestion insistence declaration testimony characterization
    characterisation admission question quote quip appeal mantra catchphrase motto post telling estimation reference
""")

# Bodies that come to mind by one word: countries and capitals that speak for their governments are in PLACES.
PLACES: Final = _words("""
    afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus belgium
    benin bolivia bosnia botswana brazil britain bulgaria burma cambodia cameroon canada chad chile china colombia congo
    croatia cuba cyprus denmark ecuador egypt england eritrea estonia ethiopia europe finland france gabon georgia germany
    ghana greece guatemala guinea haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica
    japan jordan kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon liberia libya lithuania luxembourg
    macedonia madagascar malawi malaysia mali malta mauritania mexico moldova mongolia montenegro morocco mozambique
    myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama paraguay peru
    philippines poland portugal qatar romania russia rwanda scotland senegal serbia singapore slovakia slovenia somalia
    spain sudan sweden switzerland syria taiwan tajikistan tanzania thailand togo tunisia turkey turkmenistan uganda
    ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe
    africa america asia beijing berlin brussels cairo damascus delhi geneva jerusalem kabul kiev kyiv london madrid
    moscow paris pyongyang rome seoul tehran tokyo vienna washington westminster beirut baghdad dublin edinburgh
    alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa
    kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska
    nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming chicago boston houston
    atlanta dallas denver detroit miami philadelphia seattle manhattan brooklyn hollywood
""")

# ---------------------------------------------------------------- things with titles

# Nouns after which a quoted capitalised phrase is the title of a work: "the film", "her album".
WORKS: Final = _words("""
    album ballad book cartoon comedy documentary drama episode exhibit exhibition film franchise game hit magazine
    memoir movie musical novel opera painting play podcast poem program programme record remake sculpture sequel series
    show single sitcom song soundtrack thriller track trilogy video
""")
# Words that announce a name or a term, not something said: "so-called", "known as", "nicknamed".
NAMED_BY: Final = _words(
    "so-called self-described self-proclaimed self-styled known nicknamed dubbed titled entitled named called billed codenamed termed labeled labelled branded"
)

# ---------------------------------------------------------------- channels

SOCIAL_MEDIA: Final = _words(
    "x twitter facebook instagram telegram tiktok linkedin youtube weibo wechat whatsapp snapchat reddit threads bluesky mastodon vk myspace tumblr parler gab"
)
# Occasions and papers in or at which words are given to the public: "in a statement".
OCCASIONS: Final = _words("""
    address affidavit announcement appearance blog briefing broadcast column communique communiqué conference debate editorial
    email e-mail essay event filing hearing indictment interview lawsuit lecture letter manifesto meeting memo message note op-ed
    podcast post press-release rally release remarks report ruling sermon speech statement summit testimony thread tweet tweets video
    voicemail vlog
""")
# The nouns that may follow an outlet's name: "Le Monde newspaper".
OUTLET_NOUNS: Final = _words(
    "agency broadcaster channel daily magazine network newspaper outlet paper programme program radio show station television tv website weekly news affiliate site service"
)
PRESS: Final = _words("reporters journalists")

# ---------------------------------------------------------------- stance

# Adjectives that give somebody's feeling or belief without a verb of saying: "is not surprised by".
STANCES: Final = _words("""
    adamant afraid alarmed angry annoyed appalled ashamed certain concerned confident content convinced delighted
    devastated disappointed dismayed dissatisfied doubtful encouraged enthusiastic excited frustrated furious glad grateful happy hopeful horrified
    impressed optimistic outraged pessimistic pleased proud puzzled relieved sad saddened satisfied sceptical shocked
    skeptical sorry stunned sure surprised thrilled unconvinced unhappy unimpressed unmoved unsure unsurprised upset wary worried
""")
