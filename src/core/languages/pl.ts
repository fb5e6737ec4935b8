import type { Language } from '../languages.ts'

export const pl: Language = {
  crier: { name: 'crier', description: 'O co można zapytać, z przykładami' },
  digest: { name: 'przegląd', description: 'Przegląd dla tego miejsca, teraz, lub podanego rodzaju' },
  find: { name: 'szukaj', description: 'Artykuły z tymi słowami, najlepsze najpierw' },
  latest: { name: 'najnowsze', description: 'Najnowsze artykuły: wszystkie, na temat lub z jednego źródła' },
  quotes: {
    name: 'cytaty',
    description: 'Ważne cytaty na temat, z artykułu lub jednej osoby, z podaniem, kto je powiedział',
  },
  said: { name: 'wypowiedzi', description: 'Co powiedziała osoba, urząd lub firma, od najnowszych' },
  sources: {
    name: 'źródła',
    description: 'Kanały, z których przychodzą tu artykuły: ich stan; dodaj, usuń, wstrzymaj',
  },
  story: { name: 'historia', description: 'Jedna historia we wszystkich źródłach: streszczenie, głosy, kalendarium' },
  subscribe: { name: 'subskrybuj', description: 'Przegląd publikowany tutaj o stałych porach' },
  subscriptions: {
    name: 'subskrypcje',
    description: 'Przeglądy publikowane tutaj: następny i ostatnie; zmień lub wstrzymaj',
  },
  summary: { name: 'streszczenie', description: 'Najważniejsze zdania artykułu, słowo w słowo, i jego kluczowy cytat' },
  trend: { name: 'wykres', description: 'Ile artykułów i źródeł dziennie pisało na dany temat, na wykresie' },
  unsubscribe: { name: 'zakończ', description: 'Zakończ przegląd publikowany tutaj' },
  why: { name: 'dlaczego', description: 'Dlaczego artykuł jest w przeglądzie publikowanym tutaj, albo nie' },
  catchup: { name: 'nowości', description: 'Co nowego, odkąd ostatnio tu zaglądano' },
  follow: { name: 'obserwuj', description: 'Nowości o osobie, historii lub temacie w wiadomości bezpośredniej' },
  following: { name: 'obserwowane', description: 'Co obserwujesz, kiedy o tym piszemy, i jak przestać' },
  settings: {
    name: 'ustawienia',
    description: 'Twoje ustawienia: strefa czasowa, język, pora wiadomości o obserwowanych',
  },
  'Quotes from this link': { name: 'Cytaty z tego linku', description: 'Ważne cytaty z artykułu pod linkiem' },
}
